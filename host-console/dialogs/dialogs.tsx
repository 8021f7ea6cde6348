import { useDeskState } from '../desk/context.tsx';
import { BuzzerTestDialog } from './buzzer-test-dialog.tsx';
import { DevicesDialog } from './devices-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LedgerDialog } from './ledger-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ScoreDialog } from './score-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { TypeDrawDialog } from './type-draw-dialog.tsx';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useDeskState((state) => state.dialog);
  switch (dialog) {
    case null:
      return null;
    case 'score':
      return <ScoreDialog />;
    case 'replace':
      return <ReplaceDialog />;
    case 'take-back':
      return <TakeBackDialog />;
    case 'type-draw':
      return <TypeDrawDialog />;
    case 'devices':
      return <DevicesDialog />;
    case 'buzzer-test':
      return <BuzzerTestDialog />;
    case 'ledger':
      return <LedgerDialog />;
    case 'help':
      return <HelpDialog />;
  }
}
