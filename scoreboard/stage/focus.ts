import type { Podium } from '../../shared/engine/ids.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { plateCentre } from './table.ts';

/** The one source of light: where it is on the stage, tenths of its height; how large; whose. */
export interface Focus {
  x: number;
  y: number;
  /** 1 is about half the stage's height across. */
  size: number;
  /** 0 is out. */
  level: number;
  /** A podium's own light, or the lantern's. */
  podium: Podium | null;
}

const CENTRE = 8.89;
const lantern = (x: number, y: number, size = 1, level = 1): Focus => ({ x, y, size, level, podium: null });

/** Where the viewer must look now. Everything else recedes. */
export function focusOf(view: ProgramView): Focus {
  const { scene, podiums } = view;
  const on = (podium: Podium, y = 7.6, size = 1.25): Focus => ({
    x: plateCentre(podiums, podium),
    y,
    size,
    level: 1,
    podium,
  });
  switch (scene.scene) {
    case 'blackout':
      return lantern(CENTRE, 4, 1, 0);
    case 'standby':
      return lantern(CENTRE, 4.2, 2.1);
    case 'sponsors':
      return lantern(CENTRE, 4.8, 2);
    case 'online':
      return lantern(3, 3.4, 1.6, 0.8);
    case 'hold':
      return lantern(CENTRE, 6.4, 0.9, 0.55);
    case 'bracket':
      return lantern(CENTRE, 4.6, 1.3, 0.75);
    case 'draw':
      return lantern(3.9, 4.7, scene.ball ? 1.5 : 1.2);
    case 'line-up':
      return lantern(CENTRE, 6.6, 2, 0.8);
    case 'segment':
      return lantern(CENTRE, 4.6, 2);
    case 'turn':
      return scene.phase === 'speaking' || scene.phase === 'questions' || scene.phase === 'questions-ready'
        ? { x: 3.4, y: 4.6, size: 1.5, level: 1, podium: scene.podium }
        : { x: 3.4, y: 4.6, size: 1.3, level: 0.7, podium: scene.podium };
    case 'marks':
      return lantern(12.6, 4.6, 1.7);
    case 'pack':
      return lantern(CENTRE, 5.2, 1.7, 0.8);
    case 'question': {
      // The hit is nobody's: the light comes down to the table and waits.
      if (scene.racing) return lantern(CENTRE, 7.2, 2.4);
      if (scene.given) return lantern(CENTRE, 5.6, 2.2);
      if (scene.answering) return on(scene.answering.podium, 7.4, 1.5);
      if (scene.moment === 'revealed') return lantern(6, 5.4, 1.5);
      const right = scene.rulings.find((ruling) => ruling.verdict === 'right');
      if (right && scene.moment === 'settled') return on(right.podium);
      if (scene.moment === 'armed') return lantern(CENTRE, 8.2, 2.3, 0.8);
      return lantern(5.4, 3, 1.6, 0.85);
    }
    case 'photo-finish':
      // Nobody's light: whose it was is told by the sweep.
      return lantern(8.6, 3, 1.9, 0.7);
    case 'answers':
      return lantern(5.2, 4.6, 2, 0.7);
    case 'poll':
      return lantern(scene.phase === 'open' ? 4.2 : CENTRE, 5, 1.9, scene.phase === 'closing' ? 0.45 : 0.85);
    case 'lucky-draw':
      return lantern(CENTRE, 5, 1.9, scene.phase === 'counting' ? 0.5 : 1);
    case 'ranking':
      return lantern(5, 3, 1.9, 0.8);
    case 'tie-break':
      return lantern(CENTRE, 5, 1.8, 0.85);
    case 'heat-result':
      return lantern(CENTRE, 4.4, 1.9);
    case 'champion':
      return lantern(CENTRE, 4.4, 2.6);
  }
}
