import { useDeskState } from '../desk/context.tsx';
import { BuzzerTestDialog } from './buzzer-test-dialog.tsx';
import { DevicesDialog } from './devices-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LedgerDialog } from './ledger-dialog.tsx';
import { ProtestDialog } from './protest-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ResultsDialog } from './results-dialog.tsx';
import { RulingDialog } from './ruling-dialog.tsx';
import { ScoreDialog } from './score-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { SoundDialog } from './sound-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { TypeDrawDialog } from './type-draw-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

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
    case 'replace-ruling':
      return <RulingDialog />;
    case 'protest':
      return <ProtestDialog />;
    case 'withdraw':
      return <WithdrawDialog />;
    case 'results':
      return <ResultsDialog />;
    case 'sheets':
      return <SheetDialog />;
    case 'sound':
      return <SoundDialog />;
    case 'help':
      return <HelpDialog />;
  }
}
