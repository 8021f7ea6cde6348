import { SEGMENTS } from '../../shared/engine/rundown.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import type { RankingRow } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** Where the heat stands: at its end the result to confirm, before that the ranking so far. */
export function ResultPanel() {
  const { heat, champion } = useHost();
  const text = useWords(deskWords);
  if (heat === null) return null;
  return (
    <div className="result">
      <p className="label">
        {heat.confirmable || heat.confirmed ? text.result : text.ranking}{' '}
        {heat.confirmed && <span>✓ {text.confirmed}</span>}
      </p>
      {champion !== null && (
        <p className="champion">
          {text.champion} <b>{champion}</b>
        </p>
      )}
      <RankingTable rows={heat.ranking} />
    </div>
  );
}

export function RankingTable(props: { rows: readonly RankingRow[] }) {
  const text = useWords(deskWords);
  const { segment } = useWords(contestWords);
  const lang = useLang();
  const points = (value: number | undefined): string => (value === undefined ? '–' : decimal(value, lang, 2));
  const played = SEGMENTS.filter((name) => props.rows.some((row) => row.segments[name] !== undefined));
  return (
    <table className="ranking">
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{text.team}</th>
          {played.map((name) => (
            <th scope="col" key={name}>
              {segment[name]}
            </th>
          ))}
          <th scope="col">{text.total}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.podium}>
            <td>{row.place}</td>
            <th scope="row">
              <TeamTag podium={row.podium} />
            </th>
            {played.map((name) => (
              <td key={name}>{points(row.segments[name])}</td>
            ))}
            <td className="ranking-total">{points(row.score)}</td>
            <td>{row.advances ? `▸ ${text.advances}` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
