import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import '../styles/desk.css';
import { FormatApp } from './format-app.tsx';
import './format.css';

const lang = readLang(location.search);
applyLang(lang);
const root = document.getElementById('root');
if (root === null) throw new Error('format.html has no #root');

createRoot(root).render(
  <StrictMode>
    <FormatApp first={lang} />
  </StrictMode>,
);
