import { createRoot } from 'react-dom/client';
import { applyLang, LangContext, readLang } from '../../../shared/ui/i18n/lang.ts';
import '../../../shared/ui/tokens/fonts.css';
import '../../../shared/ui/tokens/tokens.css';
import '../../audience/styles/night.css';
import '../styles/online.css';
import '../styles/entry.css';
import '../styles/ranking.css';
import './organiser.css';
import { takeKey } from './key.ts';
import { OrganiserPage } from './organiser-page.tsx';

const lang = readLang(location.search);
applyLang(lang);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <LangContext.Provider value={lang}>
    <OrganiserPage first={takeKey()} />
  </LangContext.Provider>,
);
