import type { SeatSource } from '../../shared/engine/format.ts';
import type { HeatId } from '../../shared/engine/ids.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useEditing, useHeatName } from './editing.ts';
import { toggleGroup } from './format-model.ts';
import { formatWords } from './format-words.ts';
import { Stepper } from './stepper.tsx';

type Best = Extract<SeatSource, { from: 'best' }>;
const OF = ['seconds', 'non-winners'] as const satisfies readonly Best['of'][];

/** The k-th best of the second places, or of all non-winners, of the heats that are pressed in. */
export function BestOf(props: { source: Best; earlier: readonly HeatId[]; set: (source: SeatSource) => void }) {
  const { source, earlier, set } = props;
  const { format, locked } = useEditing();
  const text = useWords(formatWords);
  const nouns = useWords(contestWords);
  const lang = useLang();
  const heatName = useHeatName();
  const known = format.stages.map((stage, at) => ({
    name: `${at + 1}. ${stage.name?.[lang] ?? nouns.stage[stage.kind]}`,
    heats: stage.heats.flatMap(({ id, number }) =>
      earlier.includes(id) || source.group.includes(id) ? [{ id, label: String(number) }] : [],
    ),
  }));
  // A heat that is gone stays in sight until it is taken out.
  const ids = known.flatMap(({ heats }) => heats.map(({ id }) => id));
  const gone = source.group.filter((id) => !ids.includes(id)).map((id) => ({ id, label: id }));
  const rows = [...known, { name: text.gone(''), heats: gone }].filter(({ heats }) => heats.length > 0);
  return (
    <div className="best-of">
      <div className="best-line">
        <span>{text.rank}</span>
        <Stepper
          label={text.rank}
          value={source.rank}
          least={1}
          most={64}
          locked={locked}
          set={(rank) => set({ ...source, rank })}
        />
        <select
          aria-label={text.of}
          value={source.of}
          disabled={locked}
          onChange={(event) => {
            const of = OF.find((one) => one === event.target.value);
            if (of !== undefined) set({ ...source, of });
          }}
        >
          {OF.map((of) => (
            <option key={of} value={of}>
              {text[of]}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="group" aria-label={text.group} disabled={locked}>
        {rows.map(({ name, heats }) => (
          <p key={name}>
            <span>{name}</span>
            {heats.map(({ id, label }) => (
              <button
                type="button"
                key={id}
                className="heat-chip"
                aria-label={heatName(id)}
                aria-pressed={source.group.includes(id)}
                data-gone={!earlier.includes(id)}
                onClick={() => set({ ...source, group: toggleGroup(format, source.group, id) })}
              >
                {label}
              </button>
            ))}
          </p>
        ))}
      </fieldset>
    </div>
  );
}
