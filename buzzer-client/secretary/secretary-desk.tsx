import type { Connection } from '../../shared/client/connection.ts';
import { HubNow, usePainted, useStatus, useView } from '../../shared/client/hooks.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Banner } from '../held/banner.tsx';
import { IdleTable } from '../held/idle-table.tsx';
import { ConnectingScreen } from '../held/plain-screen.tsx';
import { podiumLight } from '../held/podium-light.ts';
import { Band } from './band.tsx';
import { JuryDesk } from './jury-desk.tsx';
import { secretaryWords } from './words.ts';
import '../held/lit-desk.css';
import './secretary.css';
import './band.css';
import './seats.css';
import './paper.css';
import './paper-marks.css';
import './paper-foot.css';
import './notice.css';

/** The secretary's desk: paper sheets of the presentation before the jury (JD5), and the way to the minutes. */
export function SecretaryDesk({ connection }: { connection: Connection<'secretary'> }) {
  const view = useView(connection);
  const live = useStatus(connection) === 'live';
  const text = useWords(secretaryWords);
  usePainted(connection);
  if (view === null) return <ConnectingScreen />;
  const { turn, heat } = view;
  return (
    <HubNow value={connection.hubNow}>
      <main className="lit-desk secretary" style={podiumLight(turn?.podium ?? null)}>
        <Banner live={live} held={view.held} />
        <Band view={view} />
        {turn === null ? (
          <IdleTable lead={text.idleLead} hint={text.idleHint} podiums={view.podiums} />
        ) : (
          <JuryDesk key={`${heat?.id}/${turn.item}`} connection={connection} heat={heat?.id} turn={turn} />
        )}
      </main>
    </HubNow>
  );
}
