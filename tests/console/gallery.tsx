import { createRoot } from 'react-dom/client';
import { createDesk } from '../../host-console/desk/desk.ts';
import { DeskScreen } from '../../host-console/desk-screen.tsx';
import { readLang } from '../../shared/ui/i18n/lang.ts';
import { CORRECTION_SCENES } from './correction-scenes.ts';
import { fakeConnection } from './fake-connection.ts';
import { BAD_TABLETS, DEVICES, NOW, TESTED, TESTING } from './fixtures.ts';
import { RACE_SCENES } from './race-scenes.ts';
import { SCENES } from './scenes.ts';
import '../../host-console/styles/desk.css';

/** The desk in any of its states, without a hub: `gallery.html?scene=armed&status=lost&stale=1&devices=bad`. */
const asked = new URLSearchParams(location.search);
const scenes = { ...SCENES, ...RACE_SCENES, ...CORRECTION_SCENES };
const view = scenes[asked.get('scene') ?? 'between'];
const root = document.getElementById('root');
if (!view || !root) throw new Error(`scenes: ${Object.keys(scenes).join(' ')}`);

const STRIPS = { bad: BAD_TABLETS, tested: TESTED, testing: TESTING } as const;
const strip = STRIPS[asked.get('devices') as keyof typeof STRIPS] ?? DEVICES;
const connection = fakeConnection({
  view,
  status: asked.get('status') === 'lost' ? 'lost' : 'live',
  reply: asked.has('stale') ? { ok: false, code: 'stale-take' } : { ok: true, seq: 1 },
  devices: asked.has('alarm') ? { ...strip, alarms: [{ code: 'gateway-down', since: NOW }] } : strip,
  now: () => NOW,
});
createRoot(root).render(<DeskScreen desk={createDesk(connection, readLang(location.search))} onDismissed={() => {}} />);
