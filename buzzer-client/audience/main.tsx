import { HubNow } from '../../shared/client/hooks.ts';
import { mount } from '../../shared/ui/mount.tsx';
import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import { PhoneApp } from './phone-app.tsx';
import { connectPhone } from './phone-link.ts';
import './styles/night.css';
import './styles/bands.css';
import './styles/scenes.css';
import './styles/cheers.css';

const link = connectPhone();
mount(() => (
  <HubNow.Provider value={link.hubNow}>
    <PhoneApp link={link} />
  </HubNow.Provider>
));
