import type { JudgeId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { totalOf } from '../../shared/ui/paper-sheet/typed-marks.ts';
import type { SeatSheet, SecretaryTurn, SheetState } from '../../shared/views/held.ts';
import { Icon, type IconName } from '../held/icons.tsx';
import { secretaryWords } from './words.ts';

const SIGNS: Record<SheetState, IconName> = { missing: 'wait', tablet: 'right', paper: 'sheet', closed: 'lock' };

interface Props {
  turn: SecretaryTurn;
  awaited: number;
  shown: JudgeId | null;
  pick(judge: JudgeId): void;
}

/** Every judge's seat and how its sheet stands; a press brings its paper to the front. */
export function SeatList({ turn, awaited, shown, pick }: Props) {
  const text = useWords(secretaryWords);
  // All or none: names of two widths in one list look like two lists.
  const isLong = turn.sheets.some(({ judge }) => judge.name.length > 20);
  return (
    <nav className="seats" aria-label={text.jury} data-open={turn.open || undefined} data-long={isLong || undefined}>
      <h2>
        {text.jury}
        {turn.open && (
          <b className="seats-awaited" data-done={awaited === 0 || undefined}>
            {text.awaited(awaited)}
          </b>
        )}
      </h2>
      <ul>
        {turn.sheets.map((sheet) => (
          <Seat
            key={sheet.judge.id}
            sheet={sheet}
            on={sheet.judge.id === shown}
            lit={sheet.state === 'paper' || (sheet.state === 'missing' && turn.open)}
            pick={() => pick(sheet.judge.id)}
          />
        ))}
      </ul>
      <p className="seats-keys">{text.keys}</p>
    </nav>
  );
}

/** `lit`: there is a paper to show for it. */
function Seat({ sheet, on, lit, pick }: { sheet: SeatSheet; on: boolean; lit: boolean; pick(): void }) {
  const { judge, state, halves, reopened } = sheet;
  const text = useWords(secretaryWords);
  const lang = useLang();
  return (
    <li>
      <button
        type="button"
        className="seat-sheet"
        data-state={state}
        data-lit={(on && lit) || undefined}
        aria-current={on || undefined}
        onClick={pick}
      >
        <Icon name={SIGNS[state]} className="seat-sign" />
        <span>
          <b className="seat-name">{judge.name}</b>
          <i className="seat-state">{reopened !== null && state === 'missing' ? text.givenBack : text.state[state]}</i>
        </span>
        {halves !== null && <em className="seat-sum">{decimal(totalOf(halves), lang)}</em>}
      </button>
    </li>
  );
}
