import { contestWords, stageTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { BracketHeatView, SlotView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { deskWords } from '../words/desk-words.ts';
import { RunnersUp } from './runners-up.tsx';

/** All stages side by side: who is where, and where the open seats' teams will come from. */
export function BracketPanel() {
  const view = useHost();
  const text = useWords(deskWords);
  const lang = useLang();
  return (
    <div className="bracket">
      {view.champion !== null && (
        <p className="champion">
          {text.champion} <b>{view.champion}</b>
        </p>
      )}
      {view.runnersUp.map((comparison) => (
        <RunnersUp key={comparison.rows.map(({ team }) => team.id).join()} comparison={comparison} />
      ))}
      <div className="stages">
        {view.bracket.map((stage) => (
          <section key={stage.heats[0]?.id} className="stage">
            <h2 className="label">{stageTitle({ stage: stage.kind, stageName: stage.name }, lang)}</h2>
            <ol>
              {stage.heats.map((heat) => (
                <Heat key={heat.id} heat={heat} alone={stage.heats.length === 1} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

function Heat(props: { heat: BracketHeatView; alone: boolean }) {
  const { heat } = props;
  const text = useWords(deskWords);
  return (
    <li className="bracket-heat" data-status={heat.status}>
      <p className="bracket-heat-head">
        {!props.alone && <b>{heat.number}</b>} <span>{text.heatStatus[heat.status]}</span>
      </p>
      {heat.slots.map((slot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place in the heat
        <Slot key={index} slot={slot} />
      ))}
    </li>
  );
}

function Slot(props: { slot: SlotView }) {
  const { slot } = props;
  const lang = useLang();
  const text = useWords(deskWords);
  const { stage: stages } = useWords(contestWords);
  if (slot.known) {
    return (
      <p className="slot" data-advances={slot.advances}>
        {slot.podium === null ? <span /> : <PodiumShape podium={slot.podium} className="shape" />}
        <span>
          {slot.team.name}
          {slot.insteadOf && <small> ({text.insteadOf(slot.insteadOf.name)})</small>}
        </span>
        <output>{slot.score ?? ''}</output>
      </p>
    );
  }
  if (slot.vacant)
    return (
      <p className="slot slot-open">
        <span />
        <span>{text.vacant(slot.vacant.withdrawn?.name ?? null)}</span>
      </p>
    );
  const from = slot.heats[0];
  const origin =
    slot.from === 'draw'
      ? text.slotDraw
      : slot.from === 'winner' && from
        ? text.slotWinner(from.stageName?.[lang] ?? stages[from.stage].toLocaleLowerCase(lang), String(from.number))
        : text.slotBest(String(slot.rank ?? 1));
  return (
    <p className="slot slot-open">
      <span />
      <span>{origin}</span>
    </p>
  );
}
