import { type FormEvent, useState } from 'react';
import { type JudgeId, PODIUMS, type Podium } from '../../shared/engine/ids.ts';
import type { CodeRequest, CodeResponse } from '../../shared/protocol/messages.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { makeCode } from '../desk/codes.ts';
import { useHost } from '../desk/context.tsx';
import { dayTime } from '../desk/time-text.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { dialogWords } from '../words/dialog-words.ts';

const KINDS = ['team', 'judge', 'secretary', 'mc'] as const;
type Kind = (typeof KINDS)[number];

/** Chooses what a device shall be, and shows the code and the QR that make it so. */
export function PairForm() {
  const view = useHost();
  const text = useWords(dialogWords);
  const judges = view.contest?.judges ?? [];
  const [kind, setKind] = useState<Kind>('team');
  const [podiums, setPodiums] = useState<Podium[]>([]);
  const [judge, setJudge] = useState<JudgeId | null>(null);
  const [made, setMade] = useState<CodeResponse | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const seats = PODIUMS.slice(0, Math.max(3, view.program.podiums.length, ...seatCounts(view.bracket)));

  const request = (): CodeRequest | null => {
    if (kind === 'mc' || kind === 'secretary') return { role: kind };
    if (kind === 'judge') return judge === null ? null : { role: 'judge', judge };
    return podiums.length === 0 ? null : { role: 'team', podiums };
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = request();
    if (wanted === null) return setFault(kind === 'team' ? text.chooseOne : text.chooseJudge);
    const outcome = await makeCode(wanted);
    setFault(outcome.ok ? null : text.codeFailed);
    setMade(outcome.ok ? outcome.code : null);
  };
  const choose = (one: Kind): void => {
    setKind(one);
    setMade(null);
  };
  // A code on show is for what was chosen when it was made.
  const toggle = (podium: Podium): void => {
    setMade(null);
    setPodiums((now) => (now.includes(podium) ? now.filter((one) => one !== podium) : [...now, podium].sort()));
  };
  const chooseJudge = (id: JudgeId): void => {
    setMade(null);
    setJudge(id);
  };

  return (
    <form className="pair" onSubmit={(event) => void submit(event)}>
      <div className="pair-choice">
        <fieldset className="choices">
          <legend>{text.pairAs}</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={one === kind} onChange={() => choose(one)} />
              {text.pairKind[one]}
            </label>
          ))}
        </fieldset>
        {kind === 'team' && (
          <fieldset className="choices">
            <legend>{text.pairKind.team}</legend>
            {seats.map((podium) => (
              <label key={podium}>
                <input type="checkbox" checked={podiums.includes(podium)} onChange={() => toggle(podium)} />
                <PodiumShape podium={podium} className="shape" />
              </label>
            ))}
          </fieldset>
        )}
        {kind === 'judge' && (
          <fieldset className="choices">
            <legend>{text.judgeId}</legend>
            {judges.map(({ id, name }) => (
              <label key={id}>
                <input type="radio" name="judge" checked={judge === id} onChange={() => chooseJudge(id)} />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="submit" className="act primary">
          <span className="act-name">{text.makeCode}</span>
        </button>
      </div>
      {made !== null && (
        <div className="pair-code">
          <QrCode text={made.url} label={made.url} />
          <div>
            <p className="hint">{text.codeHint}</p>
            <p className="pair-url">{made.url.replace(/#.*$/, '')}</p>
            <output className="pair-digits">{made.code}</output>
            <p className="hint">{text.codeUntil(dayTime(made.expiresAt, false))}</p>
          </div>
        </div>
      )}
    </form>
  );
}

const seatCounts = (bracket: { heats: { slots: unknown[] }[] }[]): number[] =>
  bracket.flatMap((stage) => stage.heats.map((heat) => heat.slots.length));
