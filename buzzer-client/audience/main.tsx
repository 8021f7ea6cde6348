import { createRoot } from 'react-dom/client';
import { HubNow } from '../../shared/client/hooks.ts';
import { applyLang, LangContext, readLang } from '../../shared/ui/i18n/lang.ts';
import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import { PhoneApp } from './phone-app.tsx';
import { connectPhone } from './phone-link.ts';
import './styles/night.css';
import './styles/bands.css';
import './styles/scenes.css';
import './styles/cheers.css';

const lang = readLang(location.search);
applyLang(lang);
const link = connectPhone();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <LangContext.Provider value={lang}>
    <HubNow.Provider value={link.hubNow}>
      <PhoneApp link={link} />
    </HubNow.Provider>
  </LangContext.Provider>,
);
