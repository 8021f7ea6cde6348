import { HopeStar } from '../../shared/ui/hope-star.tsx';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { PodiumView, RulingView } from '../../shared/views/parts.ts';
import { boardWords } from '../words.ts';
import { Fit } from './fit.tsx';
import { Score, useLanding } from './landing.tsx';
import './plate.css';

interface PlateProps {
  podium: PodiumView;
  /** How many stand at the table: decides the sizes. */
  of: number;
  ruling: RulingView | null;
  /** Tăng tốc: has sent something. */
  answered: boolean;
  showScore: boolean;
  /** Somebody has pressed, and nobody is told who: every buzzer is shut. */
  struck?: boolean;
  /** Leads the heat, alone or with others. */
  leads?: boolean;
  /** A score bug over the room's picture: smaller type than on the full screen. */
  overlay?: boolean;
}

/** A podium at the table: sign, name, score, and a lamp. Lit, it becomes a plane of its own colour. */
export function Plate(props: PlateProps) {
  const { podium, of, ruling, answered, showScore, struck = false, leads = false, overlay = false } = props;
  const words = useWords(boardWords);
  const look = PODIUM_LOOKS[podium.podium];
  const small = of > 4;
  const landing = useLanding(podium.score);
  const flying = landing.was === null ? null : landing.score - landing.was;
  const mark = podium.left === undefined ? markOf(podium.lamp, ruling) : 'left';
  return (
    <div
      className={`plate ${small ? 'plate-small' : of === 4 && !overlay ? 'plate-stack' : ''}`}
      data-lamp={struck && podium.lamp === 'armed' ? 'struck' : podium.lamp}
      data-leads={leads ? 'yes' : 'no'}
      data-left={podium.left === undefined ? 'no' : 'yes'}
      style={{ '--podium': look.colour, '--podium-ink': look.ink } as React.CSSProperties}
    >
      <div className="plate-lit" />
      <div className="plate-edge" />
      <div className="plate-row">
        <PodiumShape podium={podium.podium} className="sign plate-sign" />
        <div className="plate-name">
          <Fit
            text={podium.team.name}
            size={overlay ? 0.34 : small || of === 4 ? 0.46 : of === 2 ? 0.72 : 0.62}
            min={overlay ? 0.27 : 0.4}
            tall={overlay ? 0.68 : 1.28}
            lines={of > 3 && !overlay ? 1 : 2}
            breakLate
          />
        </div>
        {podium.star === 'placed' && <HopeStar className="plate-star" label={words.star} />}
        {answered && podium.lamp !== 'answering' && <div className="plate-answered" />}
        {mark && <Mark sign={mark} />}
        {showScore && (
          <div className="plate-score digits">
            <Score landing={landing} />
          </div>
        )}
      </div>
      {flying !== null && (
        <div key={landing.nth} className="plate-flyer digits">
          {flying > 0 ? `+${flying}` : `−${-flying}`}
        </div>
      )}
    </div>
  );
}

/** Never by colour alone: a sign stands beside the lamp. */
function markOf(lamp: PodiumView['lamp'], ruling: RulingView | null): 'right' | 'wrong' | null {
  if (lamp === 'right' || lamp === 'wrong') return lamp;
  if (lamp === 'silent') return 'wrong';
  if (lamp === 'locked-out' && ruling && ruling.verdict !== 'right') return 'wrong';
  return null;
}

const SIGNS = { right: 'M6 21L16 31L34 9', wrong: 'M9 9L31 31M31 9L9 31', left: 'M7 20H33' };

function Mark({ sign }: { sign: keyof typeof SIGNS }) {
  return (
    <svg viewBox="-8 -8 56 56" className="plate-mark" aria-hidden="true">
      <path d={SIGNS[sign]} fill="none" stroke="currentColor" strokeWidth="6" />
    </svg>
  );
}
