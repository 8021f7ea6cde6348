import { StrictMode } from 'react';
import { pairFromUrl } from '../../shared/client/credentials.ts';
import { mount } from '../../shared/ui/mount.tsx';
import { McApp, openLine } from './mc-app.tsx';
import '../styles/mc.css';

const paired = await pairFromUrl();
mount(() => (
  <StrictMode>
    <McApp first={openLine()} failed={paired !== null && 'failed' in paired ? paired.failed : null} />
  </StrictMode>
));
