import { useEffect } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView, useWindowPhase } from '../../shared/client/hooks.ts';
import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { TeamView } from '../../shared/views/held.ts';
import { ClockDigits, TimeLine } from '../held/clock.tsx';
import { ConnectingScreen } from '../held/plain-screen.tsx';
import { soundState } from '../held/readiness.ts';
import { Question } from './question.tsx';
import { Seat } from './seat.tsx';
import { useHands } from './seat-hands.ts';
import { seatKeys, useGamepads, useSeatKeys } from './seat-keys.ts';
import { SetupScreen, useSetup } from './setup-screen.tsx';
import { teamWords } from './words.ts';
import './team.css';
import './question.css';
import './pad.css';

/** A team's tablet, or a laptop whose three buttons serve three podiums. Fed by the connection's view alone. */
export function TeamTablet({ connection }: { connection: Connection<'team'> }) {
  const view = useView(connection);
  usePainted(connection);
  if (view === null) return <ConnectingScreen />;
  return (
    <HubNow value={connection.hubNow}>
      <Table connection={connection} view={view} />
    </HubNow>
  );
}

function Table({ connection, view }: { connection: Connection<'team'>; view: TeamView }) {
  const text = useWords(teamWords);
  const lang = useLang();
  const live = useStatus(connection) === 'live';
  const window = useWindowPhase(view.asking?.window ?? null);
  const hands = useHands(connection);
  const setup = useSetup();
  const { seats } = view;
  // A question on air is worth more than the set-up: the first press unlocks what it can.
  const settingUp = !setup.done && view.asking === null;
  const keys = seatKeys(location.search, seats.length);

  const pressNth = (nth: number, stamp: number): void => {
    const seat = seats[nth];
    if (seat && !settingUp) hands.press(seat.podium, stamp);
  };
  useSeatKeys(keys, pressNth);
  useGamepads(pressNth);
  useEffect(() => {
    const tell = (): void => connection.setSound(soundState());
    tell();
    addEventListener('pointerup', tell);
    return () => removeEventListener('pointerup', tell);
  }, [connection]);

  if (settingUp) return <SetupScreen view={view} setup={setup} />;
  if (seats.length === 0)
    return (
      <main className="plain">
        <h1>{view.heat ? heatTitle(view.heat, lang) : text.noHeat}</h1>
        <p className="plain-seats">
          {view.mine.map((podium) => (
            <PodiumShape key={podium} podium={podium} />
          ))}
        </p>
        <p role="status">{!live ? text.hint.lost : view.heat ? text.noSeat : text.noHeatHint}</p>
      </main>
    );

  const many = seats.length > 1;
  const question = view.asking && <Question asking={view.asking} />;
  return (
    <main className="tablet" data-seats={seats.length}>
      {view.clock && live && <TimeLine clock={view.clock} />}
      {many && question && (
        <header className="shared-question">
          {question}
          {view.clock && <ClockDigits clock={view.clock} />}
        </header>
      )}
      <div className="seats">
        {seats.map((seat, nth) => (
          <Seat
            key={seat.podium}
            seat={seat}
            view={view}
            live={live}
            window={window}
            hands={hands.handsOf(seat.podium)}
            keyName={many ? (keys[nth] ?? null) : null}
            rtt={connection.store.getState().rtt}
            press={hands.press}
            answer={hands.answer}
          >
            {many ? null : question}
          </Seat>
        ))}
      </div>
    </main>
  );
}
