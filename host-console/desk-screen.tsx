import { useEffect } from 'react';
import { useStore } from 'zustand';
import { HubNow, useDismissal, usePainted, useView } from '../shared/client/hooks.ts';
import { applyLang, LangContext } from '../shared/ui/i18n/lang.ts';
import { useWords } from '../shared/ui/i18n/words.ts';
import { DeskContext } from './desk/context.tsx';
import type { Desk } from './desk/desk.ts';
import { listenToKeys } from './desk/keyboard.ts';
import { Dialogs } from './dialogs/dialogs.tsx';
import { Banner } from './panels/banner.tsx';
import { ClockPanel } from './panels/clock-panel.tsx';
import { DeviceStrip } from './panels/device-strip.tsx';
import { GoButton } from './panels/go-button.tsx';
import { Monitors } from './panels/monitors.tsx';
import { Outputs } from './panels/outputs.tsx';
import { Response } from './panels/response.tsx';
import { Rundown } from './panels/rundown.tsx';
import { TakeBack } from './panels/take-back.tsx';
import { Teams } from './panels/teams.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { Work } from './panels/work.tsx';
import { NoteLayer } from './parts/note-layer.tsx';
import { dialogWords } from './words/dialog-words.ts';

/** The whole desk on one screen, once the hub has said what there is to show. */
export function DeskScreen(props: { desk: Desk; onDismissed: (reason: string) => void }) {
  const { desk, onDismissed } = props;
  const lang = useStore(desk.store, (state) => state.lang);
  const view = useView(desk.connection);
  const dismissal = useDismissal(desk.connection);
  usePainted(desk.connection);
  useEffect(() => listenToKeys(desk), [desk]);
  useEffect(() => {
    applyLang(lang);
    const address = new URL(location.href);
    address.searchParams.set('lang', lang);
    history.replaceState(null, '', address);
  }, [lang]);
  useEffect(() => {
    if (dismissal !== null) onDismissed(dismissal);
  }, [dismissal, onDismissed]);

  return (
    <LangContext value={lang}>
      <HubNow value={desk.connection.hubNow}>
        <DeskContext value={desk}>{view === null ? <Connecting /> : <Surface />}</DeskContext>
      </HubNow>
    </LangContext>
  );
}

function Connecting() {
  const { connecting } = useWords(dialogWords);
  return <p className="door-line">{connecting}</p>;
}

function Surface() {
  return (
    <>
      <div className="desk">
        <TopBar />
        <Banner />
        <Rundown />
        <main className="centre">
          <Monitors />
          <Work />
        </main>
        <aside className="rail">
          <ClockPanel />
          <Teams />
          <Outputs />
        </aside>
        <div className="bar">
          <TakeBack />
          <Response />
          <GoButton />
        </div>
        <DeviceStrip />
      </div>
      <Dialogs />
      <NoteLayer />
    </>
  );
}
