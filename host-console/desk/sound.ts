import { useStore } from 'zustand';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import { useDesk, useDeskState } from './context.tsx';

/** `none`: no output carries sound. `locked`: the one that does is kept silent by its browser until it is touched. */
export type SoundState = 'heard' | 'locked' | 'none';

/** How the hall's sound stands, and which outputs could be heard. */
export function useSound(): {
  volume: number;
  speaker: DeviceView | null;
  state: SoundState;
  carrying: DeviceView[];
} {
  const sound = useStore(useDesk().connection.store, (shown) => shown.sound);
  const devices = useDeskState((state) => state.devices?.devices ?? NONE);
  const carrying = devices.filter(({ role, sound: state }) => role === 'output' && state !== 'none');
  const speaker = carrying.find(({ id }) => id === sound?.speaker) ?? null;
  const state = speaker === null ? 'none' : speaker.sound === 'locked' ? 'locked' : 'heard';
  return { volume: sound?.volume ?? 1, speaker, state, carrying };
}

const NONE: DeviceView[] = [];
