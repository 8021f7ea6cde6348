import type { Podium } from '../shared/engine/ids.ts';
import type { Segment } from '../shared/engine/rundown.ts';
import { contestWords } from '../shared/ui/i18n/contest-words.ts';
import type { Lang } from '../shared/ui/i18n/lang.ts';
import type { PodiumView } from '../shared/views/parts.ts';
import type { ProgramView, Scene, SceneName, SceneOf } from '../shared/views/program.ts';

/** What every scene is fed with: the view, and its own part of it. A scene fetches nothing and asks no rules. */
export interface SceneProps<N extends SceneName> {
  view: ProgramView;
  scene: SceneOf<N>;
}

/** Same key: the scene updates. Another key: it leaves and a new one enters. */
export function sceneKey(scene: Scene): string {
  switch (scene.scene) {
    case 'question':
      return `question ${scene.mode} ${scene.owner} ${scene.nth} ${scene.question.text}`;
    case 'photo-finish':
      return `photo-finish ${scene.nth}`;
    case 'answers':
      return `answers ${scene.nth}`;
    case 'segment':
      return `segment ${scene.segment} ${scene.number}`;
    case 'turn':
      return `turn ${scene.segment} ${scene.podium}`;
    case 'marks':
      return `marks ${scene.segment} ${scene.podium}`;
    case 'pack':
      return `pack ${scene.podium}`;
    case 'poll':
      return `poll ${scene.kind} ${scene.question?.text ?? ''}`;
    default:
      return scene.scene;
  }
}

const AT_THE_TABLE: readonly SceneName[] = ['question', 'turn', 'marks', 'pack'];

/** Scenes in which the podiums and their scores stay on the screen. */
export const showsTable = (view: ProgramView): boolean =>
  view.podiums.length > 0 && AT_THE_TABLE.includes(view.scene.scene);

/** The contest's logo stays in the upper right corner from scene to scene, but where it is the title, or nothing is. */
export const wearsCorner = ({ scene }: ProgramView): boolean => scene.scene !== 'standby' && scene.scene !== 'blackout';

export const podiumView = (view: ProgramView, podium: Podium): PodiumView | undefined =>
  view.podiums.find((candidate) => candidate.podium === podium);

export const teamName = (view: ProgramView, podium: Podium): string => podiumView(view, podium)?.team.name ?? podium;

/** The segment on air by the contest's own name for it, or by its usual one. */
export const segmentName = (view: ProgramView, segment: Segment, lang: Lang): string =>
  view.segmentTitle?.[lang] ?? contestWords[lang].segment[segment];
