import { HubNow } from '../../shared/client/hooks.ts';
import { mount } from '../../shared/ui/mount.tsx';
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

const link = connectOnline();
mount(() => (
  <HubNow.Provider value={link.now}>
    <OnlineApp link={link} />
  </HubNow.Provider>
));
