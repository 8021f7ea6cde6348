import { mountTablet } from '../held/mount-tablet.tsx';
import { SecretaryPage } from './secretary-page.tsx';

mountTablet(<SecretaryPage />);
