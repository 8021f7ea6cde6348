import { mount } from '../held/mount.tsx';
import { TeamPage } from './team-page.tsx';

mount(<TeamPage />);
