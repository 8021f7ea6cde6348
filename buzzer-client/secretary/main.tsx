import { mount } from '../held/mount.tsx';
import { SecretaryPage } from './secretary-page.tsx';

mount(<SecretaryPage />);
