import { LANGS, type Lang } from '../../shared/ui/i18n/lang.ts';
import { SCENE_IDS } from './fixtures.ts';
import { LOOK_IDS } from './looks.ts';
import { TABLES } from './teams.ts';

/** Where a visitor of the gallery stands. */
export interface Place {
  scene: string;
  teams: number;
  lang: Lang;
  /** A contest's colours and logo (`LOOKS`). */
  look: string;
}

/** The place a key leads to: ← → scenes, ↑ ↓ tables, L languages, D looks (*diện mạo*). Null where there is none. */
export function wayTo(key: string, { scene, teams, lang, look }: Place): Place | null {
  const step = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = SCENE_IDS[SCENE_IDS.indexOf(scene) + step];
      return next === undefined ? null : { scene: next, teams, lang, look };
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = TABLES[TABLES.findIndex((count) => count >= teams) + step];
      return next === undefined ? null : { scene, teams: next, lang, look };
    }
    case 'l':
    case 'L':
      return { scene, teams, lang: LANGS.find((other) => other !== lang) ?? lang, look };
    case 'd':
    case 'D':
      return { scene, teams, lang, look: LOOK_IDS[(LOOK_IDS.indexOf(look) + 1) % LOOK_IDS.length] ?? look };
    default:
      return null;
  }
}
