import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pairFromUrl } from '../../shared/client/credentials.ts';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import { McApp, openLine } from './mc-app.tsx';
import '../styles/mc.css';

applyLang(readLang(location.search));
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const paired = await pairFromUrl();
createRoot(root).render(
  <StrictMode>
    <McApp first={openLine()} failed={paired !== null && 'failed' in paired ? paired.failed : null} />
  </StrictMode>,
);
