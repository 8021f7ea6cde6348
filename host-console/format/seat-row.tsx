import type { SeatSource } from '../../shared/engine/format.ts';
import { type HeatId, PODIUMS, type TeamId } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { BestOf } from './best-of.tsx';
import { useEditing, useHeatName, useSentences } from './editing.ts';
import { freeSource, type SeatPlace, setSource } from './format-model.ts';
import { formatWords } from './format-words.ts';
import { Sentences } from './sentences.tsx';

const SIGN = ':';
const keyOf = (source: SeatSource): string => {
  if (source.from === 'winner') return `winner${SIGN}${source.heat}`;
  return source.from === 'seed' ? `seed${SIGN}${source.team}` : source.from;
};

/** One podium: who comes to it, and what is wrong with that. */
export function SeatRow({ place, source }: { place: SeatPlace; source: SeatSource }) {
  const { format, teams, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const heatName = useHeatName();
  const lines = useSentences(place.stage, place.heat, place.seat);
  const podium = PODIUMS[place.seat];
  const earlier = format.stages.slice(0, place.stage).flatMap(({ heats }) => heats.map(({ id }) => id));
  const set = (one: SeatSource): void => edit(setSource(format, place, one));
  const choose = (key: string): void => {
    const [from, id = ''] = key.split(SIGN);
    if (from === 'draw') set({ from });
    else if (from === 'winner') set({ from, heat: id as HeatId });
    else if (from === 'seed') set({ from, team: id as TeamId });
    else
      set(
        bestFor(
          freeSource(format, place.stage),
          format.stages[place.stage - 1]?.heats.map((heat) => heat.id),
        ),
      );
  };
  const isGone =
    (source.from === 'winner' && !earlier.includes(source.heat)) ||
    (source.from === 'seed' && !teams.some(({ id }) => id === source.team));
  return (
    <li className="seat" data-off={lines.length > 0} data-from={source.from}>
      <div className="seat-line">
        {podium === undefined ? <span className="seat-none">{place.seat + 1}</span> : <PodiumShape podium={podium} />}
        <select
          aria-label={text.source(podium ?? String(place.seat + 1))}
          value={keyOf(source)}
          disabled={locked}
          onChange={(event) => choose(event.target.value)}
        >
          {isGone && <option value={keyOf(source)}>{goneName(source, heatName, text.gone)}</option>}
          <option value="draw">{text.draw}</option>
          {earlier.length > 0 && (
            <>
              <optgroup label={text.winners}>
                {earlier.map((id) => (
                  <option key={id} value={`winner${SIGN}${id}`}>
                    {text.winner(heatName(id))}
                  </option>
                ))}
              </optgroup>
              <optgroup label={text.runnersUp}>
                <option value="best">{text.best}</option>
              </optgroup>
            </>
          )}
          {earlier.length === 0 && source.from === 'best' && <option value="best">{text.best}</option>}
          <optgroup label={text.seed}>
            {teams.map(({ id, name }) => (
              <option key={id} value={`seed${SIGN}${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {source.from === 'best' && <BestOf source={source} earlier={earlier} set={set} />}
      <Sentences lines={lines} />
    </li>
  );
}

const goneName = (source: SeatSource, heatName: (id: HeatId) => string, gone: (id: string) => string): string => {
  if (source.from === 'winner') return heatName(source.heat);
  return source.from === 'seed' ? gone(source.team) : '';
};

/** The next best second place of the stage before. */
const bestFor = (free: SeatSource, group: HeatId[] = []): SeatSource =>
  free.from === 'best' ? free : { from: 'best', group, rank: 1, of: 'seconds' };
