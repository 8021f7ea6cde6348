import { useWords } from '../../shared/ui/i18n/words.ts';
import { ACTION_GROUPS, rowsOf } from '../desk/action-table.ts';
import { Cap } from '../parts/cap.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { actionNames } from '../words/action-names.ts';
import { deskWords } from '../words/desk-words.ts';
import { dialogWords } from '../words/dialog-words.ts';

/** Every key of the desk, from the same table that the keyboard and the buttons read. */
export function HelpDialog() {
  const text = useWords(dialogWords);
  const { keepDown } = useWords(deskWords);
  const names = useWords(actionNames);
  return (
    <Dialog title={text.help} wide>
      <p className="hint">{text.helpHint}</p>
      <div className="help">
        {ACTION_GROUPS.map((group) => (
          <section key={group}>
            <h3 className="label">{names.group[group]}</h3>
            <dl>
              {rowsOf(group).map((row) => (
                <div key={row.id}>
                  <dt>
                    <Cap>{row.cap}</Cap>
                  </dt>
                  <dd>
                    {names.action[row.id]}
                    {row.held && <small> ({keepDown})</small>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
