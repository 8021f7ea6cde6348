import { useContext, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import { Enter, EXIT_MS, LiveContext, useMountedLive } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Standing } from '../parts/standing.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './titles.css';
import './sponsors.css';

/** How long each stands in the light, ms: to be read aloud. */
const HOLD_MS = 3600;
/** Names along the foot at a time. */
const PAGE = 6;

/**
 * Those who stand with the contest. Each in its turn stands on the water, as large as a title; along the foot all of them
 * stand the whole time, and whose turn it is is lit. Nobody is smaller than another.
 */
export function Sponsors({ scene }: SceneProps<'sponsors'>) {
  const words = useWords(boardWords);
  const { sponsors } = scene;
  const stage = useRef<HTMLDivElement>(null);
  useTurns(stage, sponsors.length);
  const pages = Array.from({ length: Math.ceil(sponsors.length / PAGE) }, (_, nth) =>
    sponsors.slice(nth * PAGE, (nth + 1) * PAGE),
  );
  return (
    <div ref={stage} className="safe">
      <Enter kind="fade" className="title-over caption">
        {words.sponsors}
      </Enter>
      {sponsors.map((sponsor, nth) => (
        <div key={sponsor} className="title-name sponsor" data-from={nth} data-to={nth + 1}>
          <Standing text={sponsor} size={2} lines={2} min={0.9} tight={76} tall={4.4} />
        </div>
      ))}
      {sponsors.length > 1 &&
        pages.map((page, nth) => (
          <div
            key={page[0]}
            className="sponsor sponsors-foot"
            data-from={nth * PAGE}
            data-to={nth * PAGE + page.length}
          >
            {page.map((sponsor, i) => (
              <div key={sponsor} className="sponsors-one">
                <Fit text={sponsor} size={0.44} min={0.4} wide={100} />
                <div
                  className="sponsor sponsors-lit"
                  data-from={nth * PAGE + i}
                  data-to={nth * PAGE + i + 1}
                  aria-hidden="true"
                >
                  <Fit text={sponsor} size={0.44} min={0.4} wide={100} />
                </div>
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}

/**
 * Lights whatever carries `data-from` and `data-to` while it is its turn, over and over; one leaves before the next one
 * comes. Run by the compositor: everything is painted once.
 */
function useTurns(stage: React.RefObject<HTMLElement | null>, count: number): void {
  const { motion } = useContext(LiveContext);
  const live = useMountedLive();
  useLayoutEffect(() => {
    if (motion === 'none' || count < 2) return;
    const whole = count * HOLD_MS;
    const turns = [...(stage.current?.querySelectorAll<HTMLElement>('.sponsor') ?? [])].map((element) => {
      const [from, to] = [Number(element.dataset.from), Number(element.dataset.to)];
      // It is never gone: all of them are on its page.
      if (to - from === count) return null;
      const at = (ms: number): number => ms / whole;
      const lit = (to - from) * HOLD_MS;
      return element.animate(
        [
          { opacity: 0, offset: 0 },
          { opacity: 0, offset: at(EXIT_MS), easing: EASING.land },
          { opacity: 1, offset: at(EXIT_MS + TEMPO.move) },
          { opacity: 1, offset: at(lit) },
          { opacity: 0, offset: at(lit + EXIT_MS) },
          { opacity: 0, offset: 1 },
        ],
        {
          duration: whole,
          // A cold start finds the first one standing.
          delay: from * HOLD_MS - (live ? 0 : EXIT_MS + TEMPO.move),
          iterations: Number.POSITIVE_INFINITY,
          fill: 'backwards',
        },
      );
    });
    return () => {
      for (const turn of turns) turn?.cancel();
    };
  }, [stage, count, motion, live]);
}
