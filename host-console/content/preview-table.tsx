import { useState } from 'react';
import { TEAM_KINDS } from '../../shared/engine/contest.ts';
import { PURPOSES, QUESTION_KINDS } from '../../shared/engine/question.ts';
import type { ContentKind, ContentPreview, ContentRow, ContentSupply } from '../../shared/protocol/content.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { contentWords } from './content-words.ts';
import { mediaWords } from './media-words.ts';

/** What would be so after the import. Answers stay covered until asked for: somebody may look over the desk's shoulder. */
export function PreviewTable(props: { kind: ContentKind; preview: ContentPreview }) {
  const { kind, preview } = props;
  const text = useWords(contentWords);
  const media = useWords(mediaWords);
  const [open, setOpen] = useState(kind === 'teams');
  const count = (total: number) => text[kind](String(total));
  return (
    <section aria-live="polite">
      <h2 className="verdict" data-good="true">
        {text.preview(count(preview.after), count(preview.before))}
      </h2>
      <p className="counts">
        {preview.added + preview.changed + preview.removed === 0 && text.nothingNew}
        {preview.added > 0 && <b data-change="new">{text.added(String(preview.added))}</b>}
        {preview.changed > 0 && <b data-change="changed">{text.changed(String(preview.changed))}</b>}
        {preview.removed > 0 && <b data-change="removed">{text.removed(String(preview.removed))}</b>}
      </p>
      {preview.supply !== null && <Supply supply={preview.supply} />}
      {preview.unused !== undefined && <p className="unused-after">⚠ {media.unusedAfter(preview.unused.join(', '))}</p>}
      {kind === 'questions' && (
        <label className="peek">
          <input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} />
          {text.showAnswers}
        </label>
      )}
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{text.id}</th>
            <th scope="col">{text.text[kind]}</th>
            <th scope="col">{text.tags}</th>
            <th scope="col">{text.detail[kind]}</th>
            <th scope="col" aria-label={text.changed('')} />
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.id}>
              <td className="code">{row.id}</td>
              <td>{row.text}</td>
              <td>
                <Tags row={row} />
              </td>
              <td>{open ? row.detail : '•••'}</td>
              <td data-change={row.change}>{text.change[row.change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Supply({ supply }: { supply: ContentSupply }) {
  const text = useWords(contentWords);
  const purposeName = usePurpose();
  const { heats, of, lack } = supply;
  return (
    <>
      <p className="supply" data-good={lack === null}>
        {lack === null
          ? text.enough(String(of))
          : text.short(String(heats), String(of), purposeName(lack.purpose), String(lack.need), String(lack.have))}
      </p>
      <dl className="left">
        <dt>{text.left}</dt>
        {supply.left.map(({ purpose, count }) => (
          <dd key={purpose}>
            {purposeName(purpose)} <b>{count}</b>
          </dd>
        ))}
      </dl>
    </>
  );
}

const usePurpose = (): ((purpose: string) => string) => {
  const text = useWords(contentWords);
  return (purpose) => {
    const known = PURPOSES.find((one) => one === purpose);
    return known === undefined ? purpose : text.purpose[known];
  };
};

function Tags({ row }: { row: ContentRow }) {
  const text = useWords(contentWords);
  const nouns = useWords(contestWords);
  const purposeName = usePurpose();
  const named = row.tags.map((tag) => {
    const kind = QUESTION_KINDS.find((one) => one === tag);
    const team = TEAM_KINDS.find((one) => one === tag);
    if (kind !== undefined) return nouns.questionKind[kind];
    if (team !== undefined) return nouns.teamKind[team];
    return tag === 'substitute' ? text.substitute : purposeName(tag);
  });
  return <>{named.join(' · ')}</>;
}
