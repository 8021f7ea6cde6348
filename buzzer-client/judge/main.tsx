import { mountTablet } from '../held/mount-tablet.tsx';
import { JudgePage } from './judge-page.tsx';

mountTablet(<JudgePage />);
