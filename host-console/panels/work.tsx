import { useWords } from '../../shared/ui/i18n/words.ts';
import type { HostView } from '../../shared/views/host.ts';
import { useDeskState, useHost } from '../desk/context.tsx';
import { TABS, type Tab } from '../desk/situation.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { actionNames } from '../words/action-names.ts';
import { correctionWords } from '../words/correction-words.ts';
import { deskWords } from '../words/desk-words.ts';
import { AskingPanel } from './asking-panel.tsx';
import { BracketPanel } from './bracket-panel.tsx';
import { DrawPanel } from './draw-panel.tsx';
import { LuckyDrawPanel } from './lucky-draw-panel.tsx';
import { NextPanel } from './next-panel.tsx';
import { PackPanel } from './pack-panel.tsx';
import { PollPanel } from './poll-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { TurnPanel } from './turn-panel.tsx';

/** The desk's work surface: whatever the item on air needs, or the bracket. */
export function Work() {
  const tab = useDeskState((state) => state.tab);
  return (
    <section className="work">
      <div className="tabs">
        {TABS.map((name) => (
          <TabButton key={name} tab={name} on={tab === name} />
        ))}
        <CorrectKeys />
      </div>
      <StarKey />
      <div className="work-body">{tab === 'bracket' ? <BracketPanel /> : <OnNow />}</div>
    </section>
  );
}

/** SK8: there while a team may place its star of hope on the question that comes; lit while its tablet asks for it. */
function StarKey() {
  const { heat } = useHost();
  const { action } = useWords(actionNames);
  const text = useWords(deskWords);
  const podium = heat?.mayStar;
  const asked = heat?.starAsked === true;
  return podium === undefined ? null : (
    <p className="work-star" data-asked={asked || undefined} role={asked ? 'alert' : undefined}>
      {asked && (
        <span className="work-star-wish">
          <b>★ {text.starAsked}</b> <TeamTag podium={podium} />
        </span>
      )}
      <ActButton action="place-star">{`${action['place-star']}: ${podium}`}</ActButton>
    </p>
  );
}

function TabButton(props: { tab: Tab; on: boolean }) {
  const { action } = useWords(actionNames);
  return (
    <ActButton action={`tab-${props.tab}`} on={props.on} className="tab">
      {action[`tab-${props.tab}`]}
    </ActButton>
  );
}

/** Protests that wait for a word are counted: the result waits for them. */
function CorrectKeys() {
  const open = useHost().heat?.protests.filter((protest) => protest.state === 'open').length ?? 0;
  const text = useWords(correctionWords);
  return (
    <div className="correct-keys">
      <ActButton action="replace-ruling" className="small">
        {text.keys.ruling}
      </ActButton>
      <ActButton action="protest" className="small">
        {open === 0 ? text.keys.protest : text.keys.protests(String(open))}
      </ActButton>
      <ActButton action="withdraw" className="small">
        {text.keys.withdraw}
      </ActButton>
      <ActButton action="results" className="small">
        {text.keys.results}
      </ActButton>
    </div>
  );
}

/** The draw has its panel from the first GO until the bracket takes the screen. */
function isDrawing({ draw, program, bracket }: HostView): boolean {
  if (draw === null) {
    const slots = bracket.flatMap((stage) => stage.heats.flatMap((heat) => heat.slots));
    return slots.some((slot) => !slot.known && slot.from === 'draw');
  }
  return (draw.called === null && !draw.typed) || draw.shown < draw.of || program.scene.scene === 'draw';
}

function OnNow() {
  const view = useHost();
  const { heat } = view;
  if (heat === null) return isDrawing(view) ? <DrawPanel /> : <BracketPanel />;
  if (heat.asking !== null) return <AskingPanel asking={heat.asking} />;
  if (heat.turn !== null) return <TurnPanel turn={heat.turn} />;
  if (heat.packs !== null) return <PackPanel packs={heat.packs} />;
  if (heat.luckyDraw !== null) return <LuckyDrawPanel draw={heat.luckyDraw} />;
  if (heat.poll !== null) return <PollPanel poll={heat.poll} />;
  if (heat.confirmable || heat.confirmed) return <ResultPanel />;
  return <NextPanel />;
}
