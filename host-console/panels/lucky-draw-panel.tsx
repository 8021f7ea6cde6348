import { useWords } from '../../shared/ui/i18n/words.ts';
import type { HostView } from '../../shared/views/host.ts';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

type Draw = NonNullable<NonNullable<HostView['heat']>['luckyDraw']>;

/** The lucky draw: who takes part, the winning code to check, and the redraw when the winner is absent (AU5). */
export function LuckyDrawPanel(props: { draw: Draw }) {
  const { draw } = props;
  const text = useWords(deskWords);
  return (
    <div className="lucky">
      <p className="label">
        {text.luckyDraw} · {text.luckyPhase[draw.phase]}
      </p>
      <dl className="figures">
        <div>
          <dt>{text.code}</dt>
          <dd className="lucky-code">{draw.code ?? '–'}</dd>
        </div>
        <div>
          <dt>{draw.draws > 0 ? text.draws(String(draw.draws)) : ''}</dt>
          <dd>{draw.entrants === null ? '–' : text.entrants(String(draw.entrants))}</dd>
        </div>
      </dl>
      {draw.code !== null && <p className="hint">{text.codeHint}</p>}
      {draw.seed && (
        <p className="hint">
          {text.seed} <code>{draw.seed}</code>
        </p>
      )}
      {draw.phase === 'drawn' && <ActButton action="redraw" className="wide" />}
    </div>
  );
}
