import { useState } from 'react';
import type { Verdict } from '../../shared/engine/asking.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import type { ProtestDesk } from '../../shared/views/host.ts';
import { signedPoints } from '../desk/points-text.ts';
import { pressText } from '../desk/time-text.ts';
import { correctionWords } from '../words/correction-words.ts';
import { Choice, Reason } from './choice.tsx';
import { useSend } from './use-send.ts';

const KEEP = 'keep';

/** One protest; while it is open with everything that is known of its question, and the jury's word. */
export function ProtestReview(props: { protest: ProtestDesk }) {
  const { podium, by, reason, state, answer, review } = props.protest;
  const text = useWords(correctionWords);
  return (
    <li className="protest" data-state={state}>
      <p>
        <b>{text.against(podium, by)}</b> ({text.state[state]}): {reason}
      </p>
      {answer !== null && <p className="hint">{answer}</p>}
      {state === 'open' && (review === null ? <p className="hint">{text.gone}</p> : <Evidence review={review} />)}
      {state === 'open' && <Word protest={props.protest} />}
    </li>
  );
}

function Evidence(props: { review: NonNullable<ProtestDesk['review']> }) {
  const { question, presses, answers, rulings } = props.review;
  const lang = useLang();
  const text = useWords(correctionWords);
  const listed = (lines: readonly string[]): string => (lines.length === 0 ? text.none : lines.join(' · '));
  return (
    <dl className="evidence">
      <dt>{text.question}</dt>
      <dd>{question.text}</dd>
      <dt>{text.answer}</dt>
      <dd>{question.answer}</dd>
      <dt>{text.presses}</dt>
      <dd>
        {listed(
          presses.map((press) =>
            text.press(
              press.podium,
              press.afterOpening === null ? '–' : pressText(press.afterOpening, lang),
              press.uncertainty === null ? '?' : decimal(press.uncertainty, lang, 1),
            ),
          ),
        )}
      </dd>
      <dt>{text.answers}</dt>
      <dd>{listed(answers.map((one) => `${one.podium}: ${one.text}`))}</dd>
      <dt>{text.rulings}</dt>
      <dd>
        {listed(
          rulings.map((one) => text.ruling(one.podium, text.verdict[one.verdict], signedPoints(one.points, lang))),
        )}
      </dd>
    </dl>
  );
}

/** Upheld, usually with another ruling in the same word; or dismissed. */
function Word(props: { protest: ProtestDesk }) {
  const { protest } = props;
  const text = useWords(correctionWords);
  const [fault, send] = useSend('protest');
  const [to, setTo] = useState<Verdict | typeof KEEP>(KEEP);
  const [reason, setReason] = useState('');
  const { podium, review } = protest;
  const stands = review?.mode === 'speed' || review?.rulings.some((ruling) => ruling.podium === podium) === true;
  const rule = (upheld: boolean): void =>
    send({
      type: 'rule-protest',
      protest: protest.id,
      upheld,
      reason: reason.normalize('NFC').trim(),
      ruling: upheld && to !== KEEP ? { of: stands ? podium : null, podium, verdict: to } : null,
    });
  return (
    <div className="form">
      {review !== null && (
        <Choice legend={text.upheldAs} options={[KEEP, 'right', 'wrong', 'silent']} value={to} onPick={setTo}>
          {(option) => (option === KEEP ? text.keepRuling : text.verdict[option])}
        </Choice>
      )}
      <Reason label={text.reason} value={reason} onType={setReason} />
      <p className="fault" role="alert">
        {fault}
      </p>
      <div className="sheet-keys">
        <button type="button" className="act primary" onClick={() => rule(true)}>
          <span className="act-name">{text.uphold}</span>
        </button>
        <button type="button" className="act" onClick={() => rule(false)}>
          <span className="act-name">{text.dismiss}</span>
        </button>
      </div>
    </div>
  );
}
