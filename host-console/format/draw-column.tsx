import { drawnHeats } from '../../shared/engine/ball-lots.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { ConstraintCard } from './constraint-card.tsx';
import { addApart, addFixed, bowl } from './constraint-model.ts';
import { useEditing, useHeatName } from './editing.ts';
import { formatWords } from './format-words.ts';

/** BR3: what the draw has to keep, before the first stage, and what a draw that keeps it could be like. */
export function DrawColumn(props: { sample: readonly Ball[]; again: () => void }) {
  const { format, teams, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const constraints = format.constraints ?? [];
  const drawn = bowl(format, teams).length >= 2 && drawnHeats(format).length > 0;
  if (!drawn && constraints.length === 0) return null;
  return (
    <section className="stage-plan draw-plan" aria-label={text.drawing}>
      <header>
        <div className="stage-name">
          <b>{text.drawing}</b>
        </div>
        <p className="hint">{text.drawingHint}</p>
        <div className="draw-add">
          <button
            type="button"
            className="act small"
            disabled={locked || !drawn}
            onClick={() => edit(addApart(format, teams))}
          >
            + {text.addApart}
          </button>
          <button
            type="button"
            className="act small"
            disabled={locked || !drawn}
            onClick={() => edit(addFixed(format, teams))}
          >
            + {text.addFixed}
          </button>
        </div>
      </header>
      <ol className="plans">
        {constraints.map((constraint, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a constraint has no name but its place.
          <ConstraintCard key={at} at={at} constraint={constraint} />
        ))}
      </ol>
      {props.sample.length > 0 && !locked && <Sample {...props} />}
    </section>
  );
}

/** One of the draws that keep them all: nobody's lot, and gone with the page. */
function Sample({ sample, again }: { sample: readonly Ball[]; again: () => void }) {
  const { format, teams } = useEditing();
  const text = useWords(formatWords);
  const heatName = useHeatName();
  return (
    <div className="draw-sample" aria-live="polite">
      <div className="heat-head">
        <b>{text.sample}</b>
        <button type="button" className="act small" onClick={again}>
          {text.sampleAgain}
        </button>
      </div>
      <p className="hint">{text.sampleHint}</p>
      <dl>
        {drawnHeats(format).map(({ heat }) => (
          <div key={heat}>
            <dt>{heatName(heat)}</dt>
            {sample
              .filter((ball) => ball.heat === heat)
              .map(({ team, podium }) => (
                <dd key={team}>
                  <PodiumShape podium={podium} />
                  <span>{teams.find(({ id }) => id === team)?.name ?? team}</span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
