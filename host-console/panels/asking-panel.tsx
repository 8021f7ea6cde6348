import { useWords } from '../../shared/ui/i18n/words.ts';
import type { AskingDesk } from '../../shared/views/host.ts';
import { useHost, useIntent } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { actionNames } from '../words/action-names.ts';
import { deskWords } from '../words/desk-words.ts';
import { AnswersPanel } from './answers-panel.tsx';
import { BuzzerPanel } from './buzzer-panel.tsx';
import { PollPanel } from './poll-panel.tsx';
import { QuestionCard } from './question-card.tsx';

/** The question on air: what it is on the left, what the teams do with it on the right. */
export function AskingPanel(props: { asking: AskingDesk }) {
  const { asking } = props;
  const poll = useHost().heat?.poll ?? null;
  const text = useWords(deskWords);
  const { action } = useWords(actionNames);
  const mayGive = useIntent('give-question').do === 'send';
  const buzzers =
    asking.mode !== 'speed' && (asking.mode !== 'own' || asking.phase !== 'answering' || asking.presses.length > 0);
  const answers = asking.mode === 'speed' || asking.answers.length > 0;
  return (
    <div className="asking" data-race={asking.racing || asking.finish !== null}>
      <QuestionCard
        question={asking.question}
        head={[...(asking.star ? [`★ ${action['place-star']}`] : []), text.mode[asking.mode], text.phase[asking.phase]]}
      />
      <div className="asking-side">
        {asking.playback && (
          <p className="media-keys" data-playback={asking.playback}>
            <ActButton action="media" on={asking.playback === 'playing'} />
            <ActButton action="media-again" />
          </p>
        )}
        {answers && <AnswersPanel asking={asking} />}
        {buzzers && <BuzzerPanel asking={asking} />}
        {mayGive && <ActButton action="give-question" />}
        {poll !== null && <PollPanel poll={poll} />}
      </div>
    </div>
  );
}
