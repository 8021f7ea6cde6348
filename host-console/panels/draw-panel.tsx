import { type FormEvent, useEffect, useRef, useState } from 'react';
import { teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { capOf } from '../desk/action-table.ts';
import { useDesk, useHost } from '../desk/context.tsx';
import { heatName } from '../desk/names.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Cap } from '../parts/cap.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The draw as a ceremony of three steps (BR3): seal the hidden number, take the called one, ball by ball. */
export function DrawPanel() {
  const { draw, program, bracket } = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const scene = program.scene.scene === 'draw' ? program.scene : null;
  const step = draw === null || !draw.committed ? 0 : draw.called === null && !draw.typed ? 1 : 2;
  const steps = [text.drawSteps.commit, text.drawSteps.call, text.drawSteps.balls];
  return (
    <div className="draw">
      <ol className="draw-steps">
        {steps.map((name, index) => (
          <li key={name} data-state={index < step ? 'done' : index === step ? 'now' : 'later'}>
            {index + 1} {name}
          </li>
        ))}
      </ol>
      <p className="hint">
        {draw?.typed ? text.drawTyped : [text.drawHints.commit, text.drawHints.call, text.drawHints.balls][step]}
      </p>
      {scene?.commitment && (
        <p className="hint">
          {text.commitment} <code>{scene.commitment}</code>
        </p>
      )}
      {step === 1 && <CallForm />}
      {draw !== null && step === 2 && (
        <dl className="figures">
          <div>
            <dt>{text.called}</dt>
            <dd>{draw.called ?? '–'}</dd>
          </div>
          <div>
            <dt>{text.lastBall}</dt>
            <dd>
              {scene?.ball
                ? `${teamTitle(scene.ball.team, lang)} → ${heatName(bracket, scene.ball.heat, lang) ?? ''} · ${scene.ball.podium}`
                : '–'}
            </dd>
          </div>
          <div>
            <dt>{text.draw}</dt>
            <dd>{text.drawn(String(draw.shown), String(draw.of))}</dd>
          </div>
        </dl>
      )}
      {step < 2 && <ActButton action="type-draw" className="wide" />}
    </div>
  );
}

function CallForm() {
  const desk = useDesk();
  const text = useWords(deskWords);
  const field = useRef<HTMLInputElement>(null);
  const [called, setCalled] = useState('');
  useEffect(() => desk.onFocusCall(() => field.current?.focus()), [desk]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The keyboard goes back to the desk: the next Space is GO again.
    field.current?.blur();
    void desk.send('call-number', { type: 'call-draw', called });
  };
  return (
    <form className="call" onSubmit={submit}>
      <label htmlFor="called">
        {text.callLabel} <Cap>{capOf('call-number')}</Cap>
      </label>
      <input
        id="called"
        ref={field}
        data-act="call-number"
        data-lit={called === ''}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={called}
        onChange={(event) => setCalled(event.target.value.replace(/\D/g, ''))}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <button type="submit" className="act" data-lit={called !== ''} aria-disabled={called === ''}>
        <span className="act-name">{text.callSend}</span>
        <Cap>Enter</Cap>
      </button>
    </form>
  );
}
