import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import { MinutesApp } from './minutes-app.tsx';
import './office.css';
import './paper.css';

const lang = readLang(location.search);
applyLang(lang);
const root = document.getElementById('root');
if (root === null) throw new Error('minutes.html has no #root');

createRoot(root).render(
  <StrictMode>
    <MinutesApp first={lang} />
  </StrictMode>,
);
