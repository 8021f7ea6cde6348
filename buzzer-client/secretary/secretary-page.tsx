import { useDevice } from '../held/device.ts';
import { PairingScreen } from '../held/pairing-screen.tsx';
import { ConnectingScreen, ReplacedScreen } from '../held/plain-screen.tsx';
import { SecretaryDesk } from './secretary-desk.tsx';

export function SecretaryPage() {
  const { device, pair, join } = useDevice('secretary');
  switch (device.stage) {
    case 'starting':
      return <ConnectingScreen />;
    case 'pairing':
      return <PairingScreen as="secretary" trouble={device.trouble} pair={pair} />;
    case 'replaced':
      return <ReplacedScreen takeOver={join} />;
    case 'connected':
      return <SecretaryDesk connection={device.connection} />;
  }
}
