import type { ContentFault } from '../../shared/protocol/content.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { contentWords } from './content-words.ts';

/** Everything that is wrong with a file, where it is, and what is allowed there. */
export function FaultTable(props: { faults: readonly ContentFault[] }) {
  const text = useWords(contentWords);
  const lang = useLang();
  const sorted = [...props.faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return (
    <section aria-live="polite">
      <h2 className="verdict" data-good="false">
        {text.faults(String(props.faults.length))}
      </h2>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.problem}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((fault) => (
            <tr key={`${fault.line} ${fault.field} ${fault.en}`}>
              <td className="figure">{fault.line ?? (fault.field === null ? text.wholeFile : '')}</td>
              <td>{fault.field ?? ''}</td>
              <td>{fault[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
