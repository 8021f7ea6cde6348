import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost } from '../desk/context.tsx';
import { minutes } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { HoldButton } from '../parts/hold-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { actionNames } from '../words/action-names.ts';
import { deskWords } from '../words/desk-words.ts';

/** The host's word, always in the same place: the ruling, the overtime, or the heat's result. */
export function Response() {
  const { heat } = useHost();
  if (heat?.turn?.overtime?.ruling === 'proposed') return <OvertimeRuling />;
  if (heat?.confirmable && !heat.confirmed) return <ConfirmResult />;
  return <Ruling />;
}

function Ruling() {
  const { heat } = useHost();
  const text = useWords(deskWords);
  const answering = heat?.asking?.answering ?? null;
  return (
    <section className="response" aria-label={text.phase.answering}>
      <p className="response-head" data-quiet={answering === null}>
        {answering === null ? (
          text.nobody
        ) : (
          <>
            <TeamTag podium={answering.podium} /> <small>{text.as[answering.as]}</small>
          </>
        )}
      </p>
      <div className="response-keys">
        <ActButton action="right" tone="right" />
        <ActButton action="wrong" tone="wrong" />
        <ActButton action="silent" tone="calm" />
      </div>
    </section>
  );
}

function OvertimeRuling() {
  const { heat } = useHost();
  const text = useWords(deskWords);
  const overtime = heat?.turn?.overtime;
  return (
    <section className="response" aria-label={text.clock}>
      <p className="response-head">{overtime && text.overtimeBy(minutes(overtime.by), String(overtime.penalty))}</p>
      <div className="response-keys">
        <ActButton action="overtime-take" tone="wrong" />
        <ActButton action="overtime-waive" tone="calm" />
      </div>
    </section>
  );
}

function ConfirmResult() {
  const text = useWords(deskWords);
  const { action } = useWords(actionNames);
  return (
    <section className="response" aria-label={text.result}>
      <p className="response-head">{text.result}</p>
      <div className="response-keys">
        <HoldButton action="confirm-result">{action['confirm-result']}</HoldButton>
      </div>
    </section>
  );
}
