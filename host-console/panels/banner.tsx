import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDeskState, useIsLive } from '../desk/context.tsx';
import { dayTime } from '../desk/time-text.ts';
import { deskWords } from '../words/desk-words.ts';
import { dialogWords } from '../words/dialog-words.ts';

/** What must not be overlooked: the lost hub, and the hub's own alarms. */
export function Banner() {
  const live = useIsLive();
  const alarms = useDeskState((state) => state.devices?.alarms);
  const { lost } = useWords(deskWords);
  const { alarm, since } = useWords(dialogWords);
  return (
    <div className="banner">
      {!live && <p>{lost}</p>}
      {live &&
        alarms?.map(({ code, since: at }) => (
          <p key={code}>
            {alarm[code]} <small>{since(dayTime(at, false))}</small>
          </p>
        ))}
    </div>
  );
}
