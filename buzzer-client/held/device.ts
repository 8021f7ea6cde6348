import { useCallback, useEffect, useRef, useState } from 'react';
import { type Connection, connect, type DismissReason } from '../../shared/client/connection.ts';
import {
  forgetToken,
  type PairOutcome,
  pairFromUrl,
  pairWithCode,
  readToken,
} from '../../shared/client/credentials.ts';

export type HeldRole = 'team' | 'judge' | 'secretary';
export type PairTrouble = 'bad-code' | 'too-many' | 'unreachable' | 'failed' | 'revoked';

/** Where a tablet stands: reading its address, waiting for a code, on the line, or dismissed from it. */
export type Device<R extends HeldRole> =
  | { stage: 'starting' }
  | { stage: 'pairing'; trouble: PairTrouble | null }
  | { stage: 'connected'; connection: Connection<R> }
  | { stage: 'replaced' };

const RELOADED = 'tranh-tai.reloaded';

/** Brings a tablet from its address or its stored token onto the line, and tells where it stands. */
export function useDevice<R extends HeldRole>(role: R) {
  const [device, setDevice] = useState<Device<R>>({ stage: 'starting' });
  const line = useRef<Connection<R> | null>(null);

  const join = useCallback(() => {
    const token = readToken(role);
    line.current?.close();
    if (token === null) return setDevice({ stage: 'pairing', trouble: null });
    const connection = connect({ role, token, name: null });
    line.current = connection;
    connection.store.subscribe(({ status, reason }) => {
      if (status === 'live') sessionStorage.removeItem(RELOADED);
      if (status === 'dismissed' && reason !== null) setDevice(afterDismissal<R>(role, reason));
    });
    setDevice({ stage: 'connected', connection });
  }, [role]);

  const settle = useCallback(
    (outcome: PairOutcome | null) => {
      if (outcome === null) return join();
      if ('failed' in outcome) return setDevice({ stage: 'pairing', trouble: outcome.failed });
      // A judge's code typed on a team's tablet: the device becomes what the code says.
      if (outcome.paired.role === role) join();
      else location.assign(`/${outcome.paired.role === 'host' ? 'console' : outcome.paired.role}${location.search}`);
    },
    [join, role],
  );

  useEffect(() => {
    void pairFromUrl().then(settle);
    // The same page opened by another QR only changes its fragment.
    const rescan = (): void => void pairFromUrl().then((outcome) => outcome && settle(outcome));
    addEventListener('hashchange', rescan);
    return () => {
      removeEventListener('hashchange', rescan);
      line.current?.close();
    };
  }, [settle]);

  const pair = useCallback((code: string): Promise<void> => pairWithCode(code).then(settle), [settle]);
  return { device, pair, join };
}

function afterDismissal<R extends HeldRole>(role: R, reason: DismissReason): Device<R> {
  if (reason === 'replaced') return { stage: 'replaced' };
  if (reason === 'wrong-protocol' && sessionStorage.getItem(RELOADED) === null) {
    // The hub was updated under an open page. Once only: a stale copy from a cache must not reload for ever.
    sessionStorage.setItem(RELOADED, '1');
    location.reload();
    return { stage: 'starting' };
  }
  forgetToken(role);
  return { stage: 'pairing', trouble: reason === 'wrong-protocol' ? 'failed' : 'revoked' };
}
