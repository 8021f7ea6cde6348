import { StrictMode } from 'react';
import { pairFromUrl } from '../shared/client/credentials.ts';
import { mount } from '../shared/ui/mount.tsx';
import { DeskApp, openDesk } from './desk-app.tsx';
import './styles/desk.css';

const paired = await pairFromUrl();
mount(() => (
  <StrictMode>
    <DeskApp first={openDesk()} failed={paired !== null && 'failed' in paired ? paired.failed : null} />
  </StrictMode>
));
