import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import '../minutes/office.css';
import { ContentApp } from './content-app.tsx';
import './content.css';

const lang = readLang(location.search);
applyLang(lang);
const root = document.getElementById('root');
if (root === null) throw new Error('content.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ContentApp first={lang} />
  </StrictMode>,
);
