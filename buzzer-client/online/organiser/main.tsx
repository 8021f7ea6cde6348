import { mount } from '../../../shared/ui/mount.tsx';
import '../../../shared/ui/tokens/fonts.css';
import '../../../shared/ui/tokens/tokens.css';
import '../../audience/styles/night.css';
import '../styles/online.css';
import '../styles/entry.css';
import '../styles/ranking.css';
import './organiser.css';
import { takeKey } from './key.ts';
import { OrganiserPage } from './organiser-page.tsx';

mount(() => <OrganiserPage first={takeKey()} />);
