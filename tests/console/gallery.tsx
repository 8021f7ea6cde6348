import { createRoot } from 'react-dom/client';
import { createDesk } from '../../host-console/desk/desk.ts';
import { DeskScreen } from '../../host-console/desk-screen.tsx';
import { readLang } from '../../shared/ui/i18n/lang.ts';
import { fakeConnection } from './fake-connection.ts';
import { DEVICES, NOW } from './fixtures.ts';
import { SCENES } from './scenes.ts';
import '../../host-console/styles/desk.css';

/** The desk in any of its states, without a hub: `gallery.html?scene=armed&status=lost&stale=1`. */
const asked = new URLSearchParams(location.search);
const view = SCENES[asked.get('scene') ?? 'between'];
const root = document.getElementById('root');
if (!view || !root) throw new Error(`scenes: ${Object.keys(SCENES).join(' ')}`);

const connection = fakeConnection({
  view,
  status: asked.get('status') === 'lost' ? 'lost' : 'live',
  reply: asked.has('stale') ? { ok: false, code: 'stale-take' } : { ok: true, seq: 1 },
  devices: asked.has('alarm') ? { ...DEVICES, alarms: [{ code: 'gateway-down', since: NOW }] } : DEVICES,
  now: () => NOW,
});
createRoot(root).render(<DeskScreen desk={createDesk(connection, readLang(location.search))} onDismissed={() => {}} />);
