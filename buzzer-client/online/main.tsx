import { createRoot } from 'react-dom/client';
import { HubNow } from '../../shared/client/hooks.ts';
import { applyLang, LangContext, readLang } from '../../shared/ui/i18n/lang.ts';
import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import '../audience/styles/night.css';
import '../audience/styles/bands.css';
import '../audience/styles/scenes.css';
import './styles/online.css';
import './styles/entry.css';
import './styles/ranking.css';
import { OnlineApp } from './online-app.tsx';
import { connectOnline } from './online-link.ts';

const lang = readLang(location.search);
applyLang(lang);
const link = connectOnline();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <LangContext.Provider value={lang}>
    <HubNow.Provider value={link.now}>
      <OnlineApp link={link} />
    </HubNow.Provider>
  </LangContext.Provider>,
);
