import type { Segment } from '../../shared/engine/rundown.ts';
import { contestWords, stageTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { RunnersUpView } from '../../shared/views/parts.ts';
import { runnersUpWords } from '../words/runners-up-words.ts';

const SHOWN: Segment[] = ['greeting', 'creative', 'skill', 'speed'];

/** Who of the second places goes on, and by what each fell behind the one above (AD1). */
export function RunnersUp(props: { comparison: RunnersUpView }) {
  const { rows, tied } = props.comparison;
  const text = useWords(runnersUpWords);
  const { segment } = useWords(contestWords);
  const lang = useLang();
  return (
    <section className="runners-up">
      <h2 className="label">{text.title(stageTitle(props.comparison, lang))}</h2>
      <table className="ranking">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col" />
            {SHOWN.map((name) => (
              <th scope="col" key={name}>
                {segment[name]}
              </th>
            ))}
            <th scope="col">{text.total}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.team.id}>
              <td>{index + 1}</td>
              <th scope="row">
                {row.team.name} <small>{text.heat(String(row.heat))}</small>
              </th>
              {SHOWN.map((name) => (
                <td key={name}>{row.segments[name] ?? 0}</td>
              ))}
              <td className="ranking-total">{row.score}</td>
              <td data-behind={!row.advances}>
                {row.advances ? `▸ ${text.advances}` : row.decidedBy === null ? '' : text.behind[row.decidedBy]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tied.length > 0 && <p className="hint">{text.tied(tied.map(({ name }) => name).join(', '))}</p>}
    </section>
  );
}
