import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { type Connection, connect } from '../shared/client/connection.ts';
import { HubNow, usePainted } from '../shared/client/hooks.ts';
import { OUTPUT_META } from '../shared/protocol/outputs.ts';
import { applyLang } from '../shared/ui/i18n/lang.ts';
import { ownName, startBeat } from './outputs/beat.ts';
import type { Identity } from './outputs/identity.tsx';
import { Page } from './page.tsx';
import { readParams, showOf } from './params.ts';
import { carrySound } from './sound-clock.ts';

const RELOAD_MS = 3000;
/** Opened as `/o/NAME`: what it shows stands in the page, put there by the hub. */
const alias = /^\/o\/([^/]+)\/?$/.exec(location.pathname)?.[1];
const pointed = document.querySelector(`meta[name=${OUTPUT_META}]`)?.getAttribute('content') ?? '';
const params = readParams(location.search, location.hash, pointed);

const IDENTIFY_MS = 3000;

function Scoreboard({ hub }: { hub: Connection<'output'> | Connection<'preview'> }) {
  const shown = useStore((hub as Connection<'output'>).store);
  const [last, setLast] = useState({ status: shown.status, generation: 0 });
  // Back from a loss: the view is a whole picture, to be painted as it stands.
  if (last.status !== shown.status) {
    setLast({ status: shown.status, generation: last.generation + (shown.status === 'live' ? 1 : 0) });
  }
  usePainted(hub as Connection<'output'>);
  useEffect(() => {
    // The hub speaks a newer protocol than this page: fetch the page that goes with it. The last good frame stays.
    if (shown.status !== 'dismissed' || shown.reason !== 'wrong-protocol') return;
    const reload = setTimeout(() => location.reload(), RELOAD_MS);
    return () => clearTimeout(reload);
  }, [shown.status, shown.reason]);
  const identity = useIdentity(hub);
  const volume = params.audio && shown.sound?.playing === true ? shown.sound.volume : null;
  return (
    <HubNow value={hub.hubNow}>
      <Page params={params} view={shown.view} generation={last.generation} identity={identity} volume={volume} />
    </HubNow>
  );
}

/** Obeys the desk: loads anew, or shows for some seconds which screen this is. */
function useIdentity(hub: Connection<'output'> | Connection<'preview'>): Identity | null {
  const [identity, setIdentity] = useState<Identity | null>(null);
  useEffect(() => {
    // In a frame of the console it is a monitor, and nobody's output.
    if (window.top !== window) return;
    const show = showOf(params);
    const live = () => hub.store.getState().status === 'live';
    return startBeat({ name, show, alias: alias !== undefined }, live, ({ number, orders }) => {
      if (orders.includes('refresh')) location.reload();
      else if (orders.includes('identify')) setIdentity({ number, name, show });
    });
  }, [hub]);
  useEffect(() => {
    if (identity === null) return;
    const end = setTimeout(() => setIdentity(null), IDENTIFY_MS);
    return () => clearTimeout(end);
  }, [identity]);
  return identity;
}

const name = params.name ?? (alias === undefined ? ownName(params.output) : decodeURIComponent(alias).normalize('NFC'));
const hub =
  params.feed === 'preview'
    ? connect({ role: 'preview', token: params.key, name })
    : connect({ role: 'output', token: null, name });
if (params.audio) carrySound(hub as Connection<'output'>);
applyLang(params.lang);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Scoreboard hub={hub} />);
