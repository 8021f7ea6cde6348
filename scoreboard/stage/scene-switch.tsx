import type { ProgramView } from '../../shared/views/program.ts';
import { Answers } from '../scenes/answers.tsx';
import { Bracket } from '../scenes/bracket.tsx';
import { Champion } from '../scenes/champion.tsx';
import { Draw } from '../scenes/draw.tsx';
import { HeatResult } from '../scenes/heat-result.tsx';
import { Hold } from '../scenes/hold.tsx';
import { LineUp } from '../scenes/line-up.tsx';
import { LuckyDraw } from '../scenes/lucky-draw.tsx';
import { Marks } from '../scenes/marks.tsx';
import { Online } from '../scenes/online.tsx';
import { Packs } from '../scenes/pack.tsx';
import { PhotoFinish } from '../scenes/photo-finish.tsx';
import { Poll } from '../scenes/poll.tsx';
import { QuestionOnAir } from '../scenes/question.tsx';
import { Ranking } from '../scenes/ranking.tsx';
import { SegmentTitle } from '../scenes/segment.tsx';
import { Sponsors } from '../scenes/sponsors.tsx';
import { Standby } from '../scenes/standby.tsx';
import { TieBreak } from '../scenes/tie-break.tsx';
import { TurnOnAir } from '../scenes/turn.tsx';

/** The one place where a scene's name becomes its picture. */
export function SceneSwitch({ view }: { view: ProgramView }) {
  const { scene } = view;
  switch (scene.scene) {
    case 'standby':
      return <Standby view={view} scene={scene} />;
    case 'sponsors':
      return <Sponsors view={view} scene={scene} />;
    case 'online':
      return <Online view={view} scene={scene} />;
    case 'blackout':
      // Full lays the black over whatever was there.
      return null;
    case 'hold':
      return <Hold view={view} scene={scene} />;
    case 'bracket':
      return <Bracket view={view} scene={scene} />;
    case 'draw':
      return <Draw view={view} scene={scene} />;
    case 'line-up':
      return <LineUp view={view} scene={scene} />;
    case 'segment':
      return <SegmentTitle view={view} scene={scene} />;
    case 'turn':
      return <TurnOnAir view={view} scene={scene} />;
    case 'marks':
      return <Marks view={view} scene={scene} />;
    case 'pack':
      return <Packs view={view} scene={scene} />;
    case 'question':
      return <QuestionOnAir view={view} scene={scene} />;
    case 'photo-finish':
      return <PhotoFinish view={view} scene={scene} />;
    case 'answers':
      return <Answers view={view} scene={scene} />;
    case 'poll':
      return <Poll view={view} scene={scene} />;
    case 'lucky-draw':
      return <LuckyDraw view={view} scene={scene} />;
    case 'ranking':
      return <Ranking view={view} scene={scene} />;
    case 'tie-break':
      return <TieBreak view={view} scene={scene} />;
    case 'heat-result':
      return <HeatResult view={view} scene={scene} />;
    case 'champion':
      return <Champion view={view} scene={scene} />;
  }
}
