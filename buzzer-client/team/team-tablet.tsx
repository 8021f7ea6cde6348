import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView, useWindowPhase } from '../../shared/client/hooks.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useLight } from '../../shared/ui/light.ts';
import type { TeamView } from '../../shared/views/held.ts';
import { ClockDigits, TimeLine } from '../held/clock.tsx';
import { Icon } from '../held/icons.tsx';
import { ConnectingScreen } from '../held/plain-screen.tsx';
import { soundState } from '../held/readiness.ts';
import { useButtons } from './button-store.ts';
import { inputsOf, ownerOf, type Wiring, wiringOf } from './buttons.ts';
import { ButtonsPage } from './buttons-page.tsx';
import { buttonWords, inputText } from './buttons-words.ts';
import { IdleSeat } from './idle-seat.tsx';
import { Question } from './question.tsx';
import { Seat } from './seat.tsx';
import { strikesLeft, useHands } from './seat-hands.ts';
import { useInputs } from './seat-inputs.ts';
import { SetupScreen, useSetup } from './setup-screen.tsx';
import { useTouchScan } from './touch-scan.ts';
import './team.css';
import './head.css';
import './lamp.css';
import './faces.css';
import './many-seats.css';
import './setup.css';
import './buzzer-test.css';
import './question.css';
import './pad.css';
import './list-pad.css';
import './star-pad.css';

/** A team's tablet, or a laptop whose three buttons serve three podiums. Fed by the connection's view alone. */
export function TeamTablet({ connection }: { connection: Connection<'team'> }) {
  const view = useView(connection);
  usePainted(connection);
  useLight(view?.light);
  if (view === null) return <ConnectingScreen />;
  return (
    <HubNow value={connection.hubNow}>
      <Table connection={connection} view={view} />
    </HubNow>
  );
}

function Table({ connection, view }: { connection: Connection<'team'>; view: TeamView }) {
  const live = useStatus(connection) === 'live';
  const test = useStore(connection.store, (shown) => shown.test);
  const hands = useHands(connection);
  const setup = useSetup();
  const { chosen, choose } = useButtons();
  const [wiringUp, setWiringUp] = useState(false);
  const wiring = wiringOf(view.mine, chosen, location.search);
  const idle = view.asking === null;
  // A question on air is worth more than the set-up: the first press unlocks what it can. So is the test of all buzzers.
  const settingUp = !setup.done && idle && test === null;
  const onButtons = wiringUp && idle;

  useInputs(({ input, stamp, scan }) => {
    const owner = settingUp || onButtons ? null : ownerOf(input, wiring);
    if (owner === null) return false;
    hands.press(owner.podium, stamp, owner.input.by === 'key' ? owner.input.scan : scan);
    return true;
  });
  useTouchScan();
  useEffect(() => {
    if (!idle) setWiringUp(false);
  }, [idle]);
  useEffect(() => {
    const tell = (): void => connection.setSound(soundState());
    tell();
    addEventListener('pointerup', tell);
    return () => removeEventListener('pointerup', tell);
  }, [connection]);

  if (onButtons)
    return <ButtonsPage wiring={wiring} choose={choose} strike={hands.strike} close={() => setWiringUp(false)} />;
  if (settingUp) return <SetupScreen view={view} setup={setup} wireUp={() => setWiringUp(true)} />;
  return (
    <>
      <Surfaces connection={connection} view={view} live={live} hands={hands} wiring={wiring} />
      {idle && view.clock === null && <WireUp open={() => setWiringUp(true)} />}
    </>
  );
}

interface SurfacesProps {
  connection: Connection<'team'>;
  view: TeamView;
  live: boolean;
  hands: ReturnType<typeof useHands>;
  wiring: Wiring;
}

function Surfaces({ connection, view, live, hands, wiring }: SurfacesProps) {
  const lang = useLang();
  const window = useWindowPhase(view.asking?.window ?? null);
  const test = useStore(connection.store, (shown) => shown.test);
  const rtt = useStore(connection.store, (shown) => shown.rtt);
  const { seats } = view;
  const keyName = (podium: Podium): string | null => {
    const [first] = inputsOf(podium, wiring);
    return wiring.podiums.length > 1 && first !== undefined ? inputText(first, lang) : null;
  };
  const common = (podium: Podium) => ({
    view,
    live,
    hands: hands.handsOf(podium),
    left: strikesLeft(test, hands.handsOf(podium)),
    rtt,
    keyName: keyName(podium),
    press: hands.press,
  });
  if (seats.length === 0)
    return (
      <main className="tablet" data-seats={wiring.podiums.length}>
        <div className="seats">
          {wiring.podiums.map((podium) => (
            <IdleSeat key={podium} podium={podium} {...common(podium)} />
          ))}
        </div>
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
        {seats.map((seat) => (
          <Seat
            key={seat.podium}
            seat={seat}
            {...common(seat.podium)}
            window={window}
            many={many}
            answer={hands.answer}
            askStar={hands.askStar}
          >
            {many ? null : question}
          </Seat>
        ))}
      </div>
    </main>
  );
}

/** The way to the mapping page: only while nothing is asked, and never in the way of a hand. */
function WireUp({ open }: { open(): void }) {
  const text = useWords(buttonWords);
  return (
    <button type="button" className="wire-up" onClick={open}>
      <Icon name="wire" />
      {text.open}
    </button>
  );
}
