import { useDevice } from '../held/device.ts';
import { PairingScreen } from '../held/pairing-screen.tsx';
import { ConnectingScreen, ReplacedScreen } from '../held/plain-screen.tsx';
import { TeamTablet } from './team-tablet.tsx';

export function TeamPage() {
  const { device, pair, join } = useDevice('team');
  switch (device.stage) {
    case 'starting':
      return <ConnectingScreen />;
    case 'pairing':
      return <PairingScreen as="team" trouble={device.trouble} pair={pair} />;
    case 'replaced':
      return <ReplacedScreen takeOver={join} />;
    case 'connected':
      return <TeamTablet connection={device.connection} />;
  }
}
