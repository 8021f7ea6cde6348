import { useDevice } from '../held/device.ts';
import { PairingScreen } from '../held/pairing-screen.tsx';
import { ConnectingScreen, ReplacedScreen } from '../held/plain-screen.tsx';
import { JudgeTablet } from './judge-tablet.tsx';

export function JudgePage() {
  const { device, pair, join } = useDevice('judge');
  switch (device.stage) {
    case 'starting':
      return <ConnectingScreen />;
    case 'pairing':
      return <PairingScreen as="judge" trouble={device.trouble} pair={pair} />;
    case 'replaced':
      return <ReplacedScreen takeOver={join} />;
    case 'connected':
      return <JudgeTablet connection={device.connection} />;
  }
}
