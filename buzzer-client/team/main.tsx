import { mountTablet } from '../held/mount-tablet.tsx';
import { TeamPage } from './team-page.tsx';

mountTablet(<TeamPage />);
