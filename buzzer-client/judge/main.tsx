import { mount } from '../held/mount.tsx';
import { JudgePage } from './judge-page.tsx';

mount(<JudgePage />);
