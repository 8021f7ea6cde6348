import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import '../styles/desk.css';
import { LookApp } from './look-app.tsx';
import './look.css';

const lang = readLang(location.search);
applyLang(lang);
const root = document.getElementById('root');
if (root === null) throw new Error('look.html has no #root');

createRoot(root).render(
  <StrictMode>
    <LookApp first={lang} />
  </StrictMode>,
);
