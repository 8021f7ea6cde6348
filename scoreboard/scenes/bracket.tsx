import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import type { BracketHeatView, SlotView } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { useHasLogo } from '../parts/logo.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import { columnsOf, RUN_EVERY, RUN_FROM, RUN_MS, waysOf } from './bracket-plan.ts';
import { Ways } from './bracket-ways.tsx';
import './bracket.css';

/** The whole contest at one look: two wings of heats meet in the final, and light runs along the winners' ways. */
export function Bracket({ scene }: SceneProps<'bracket'>) {
  const lang = useLang();
  const columns = columnsOf(scene.stages, scene.focus);
  const named = columns.some((column) => column.name !== undefined);
  const logo = useHasLogo();
  const isOuter = (i: number): boolean => i === 0 || i === columns.length - 1;
  // What stands in the corner needs the room of a third line: the word of the data, and the logo beside it.
  const isUnderLogo = (i: number): boolean => isOuter(i) || (logo && columns[i]?.side === 'right');
  const shown = new Set(columns.flatMap((column) => column.heats.map((heat) => heat.id)));
  const ways = waysOf(scene.stages).filter((way) => shown.has(way.from) && shown.has(way.to));
  return (
    <div className={`safe bracket ${named ? 'bracket-named' : ''}`}>
      {columns.map((column, i) => (
        <div key={column.key} className={`bracket-column bracket-${column.side}`} data-outer={isOuter(i)}>
          <div className="bracket-stage">
            {column.name === undefined ? (
              contestWords[lang].stage[column.stage]
            ) : (
              <Fit text={column.name[lang]} size={0.46} lines={isUnderLogo(i) ? 2 : 3} wide={100} />
            )}
          </div>
          <div className="bracket-heats">
            {column.heats.map((heat) => (
              <Heat
                key={heat.id}
                heat={heat}
                alone={column.heats.length === 1 && column.side === 'middle'}
                focus={heat.id === scene.focus}
                arrives={column.nth === 0 ? 200 : RUN_FROM + (column.nth - 1) * RUN_EVERY + RUN_MS}
              />
            ))}
          </div>
        </div>
      ))}
      {/* Last: by then the names before it have settled into their lines. */}
      <Ways ways={ways} shape={JSON.stringify([lang, scene])} />
    </div>
  );
}

interface HeatProps {
  heat: BracketHeatView;
  alone: boolean;
  focus: boolean;
  /** When the light of the stage before is here, ms: then its winners' names are. */
  arrives: number;
}

function Heat({ heat, alone, focus, arrives }: HeatProps) {
  const words = boardWords[useLang()];
  return (
    <div className={`bracket-heat ${focus ? 'bracket-focus' : ''}`} data-heat={heat.id} data-status={heat.status}>
      {!alone && <div className="bracket-number">{words.heat(heat.number)}</div>}
      {heat.slots.map((slot, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a seat of the heat is its place in the list
        <Slot key={i} slot={slot} nth={i} large={alone} arrives={arrives} />
      ))}
    </div>
  );
}

function Slot({ slot, nth, large, arrives }: { slot: SlotView; nth: number; large: boolean; arrives: number }) {
  const lang = useLang();
  const words = boardWords[lang];
  const size = large ? 0.82 : 0.44;
  if (!slot.known) {
    return (
      <div className="slot slot-open" data-slot={nth}>
        <Fit text={whence(slot, words.from)} size={large ? 0.5 : 0.42} min={0.4} lines={large ? 2 : 1} />
      </div>
    );
  }
  const state = slot.advances ? 'slot-on' : slot.place !== null ? 'slot-out' : '';
  return (
    <div className={`slot ${state}`} data-slot={nth}>
      <span className="slot-name">
        <Enter key={slot.team.id} kind="ignite" delay={arrives}>
          <Fit text={slot.team.name} size={size} min={0.4} lines={2} breakLate />
        </Enter>
      </span>
      {slot.score !== null && (
        <Enter kind="fade" delay={arrives} className="slot-score digits">
          {decimal(slot.score, lang, 2)}
        </Enter>
      )}
    </div>
  );
}

/** Who will sit here, as far as it is known: where they come from, or that nobody will come (BR6). */
function whence(
  { from, heats, rank, vacant }: Extract<SlotView, { known: false }>,
  words: (typeof boardWords)['vi']['from'],
): string {
  if (vacant) return vacant.withdrawn ? words.gaveUp(vacant.withdrawn.name) : words.nobody;
  if (from === 'draw') return words.draw;
  return from === 'winner' ? words.winner(heats.map((heat) => heat.number).join(', ')) : words.best(rank ?? 1);
}
