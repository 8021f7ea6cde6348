import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { BracketHeatView, SlotView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { pickOf } from '../desk/intents-table.ts';
import { heatName } from '../desk/names.ts';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** All stages side by side, and the heats that can be started now. */
export function BracketPanel() {
  const view = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const { stage: stages } = useWords(contestWords);
  // Between heats the list at the left starts them.
  const mayStart = view.heat !== null && pickOf(view) === 'heat';
  return (
    <div className="bracket">
      {view.champion !== null && (
        <p className="champion">
          {text.champion} <b>{view.champion}</b>
        </p>
      )}
      {mayStart && (
        <section className="startable">
          {view.startable.slice(0, 9).map((heat, index) => (
            <ActButton key={heat} action="pick" n={index + 1}>
              {text.start(heatName(view.bracket, heat, lang) ?? heat)}
            </ActButton>
          ))}
        </section>
      )}
      <div className="stages">
        {view.bracket.map((stage) => (
          <section key={stage.kind} className="stage">
            <h2 className="label">{stages[stage.kind]}</h2>
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
        <span>{slot.team.name}</span>
        <output>{slot.score ?? ''}</output>
      </p>
    );
  }
  const from = slot.heats[0];
  const origin =
    slot.from === 'draw'
      ? text.slotDraw
      : slot.from === 'winner' && from
        ? text.slotWinner(stages[from.stage].toLocaleLowerCase(lang), String(from.number))
        : text.slotBest(String(slot.rank ?? 1));
  return (
    <p className="slot slot-open">
      <span />
      <span>{origin}</span>
    </p>
  );
}
