import type { EpochMs } from '../../shared/engine/ids.ts';
import type { SoundMessage, SoundOrder } from '../../shared/protocol/messages.ts';
import type { Cue } from '../../shared/views/cue.ts';
import type { Settings } from '../pairing/desk-key.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Setting of the desk: the master volume outlives a restart. */
const VOLUME = 'sound-volume';

export interface SoundDeskOptions {
  sessions: Pick<Sessions, 'all'>;
  settings: Settings;
  now: () => EpochMs;
}

/** Who of the outputs is heard, and how loud. Two sources of sound in one hall are an echo: exactly one page plays. */
export class SoundDesk {
  readonly #options: SoundDeskOptions;
  #volume: number;
  /** The desk's own choice; null: the hub's. */
  #wanted: string | null = null;
  #speaker: Session | null = null;

  constructor(options: SoundDeskOptions) {
    this.#options = options;
    const kept = Number(options.settings.get(VOLUME) ?? 1);
    this.#volume = kept >= 0 && kept <= 1 ? kept : 1;
  }

  /** Somebody new is to know how it stands. */
  welcome(session: Session): void {
    if (listens(session)) session.socket.emit('sound', this.#message(session));
  }

  /** Someone came, went, or was unlocked: looks who is to be heard, and tells it where it is another one. */
  look(): void {
    const elected = this.#elect();
    if (elected === this.#speaker) return;
    this.#speaker = elected;
    this.#tell();
  }

  async obey(order: SoundOrder): Promise<void> {
    switch (order.order) {
      case 'volume':
        this.#volume = order.volume;
        this.#tell();
        return this.#options.settings.put(VOLUME, String(order.volume));
      case 'stop':
        for (const { socket } of this.#outputs()) socket.emit('hush');
        return;
      case 'cue': {
        const cue: Cue = { cue: order.cue, podium: null, at: this.#options.now() };
        for (const { socket } of this.#outputs()) socket.emit('cue', cue);
        return;
      }
      case 'speaker':
        this.#wanted = order.device;
        return this.look();
    }
  }

  /** The desk's choice while it is there; else who already plays; else the first whose browser lets sounds out. */
  #elect(): Session | null {
    const carrying = this.#outputs().filter(({ status }) => status !== null && status.sound !== 'none');
    const open = carrying.filter(({ status }) => status?.sound === 'unlocked');
    return (
      carrying.find(({ device }) => device === this.#wanted) ??
      open.find((session) => session === this.#speaker) ??
      open[0] ??
      carrying.find((session) => session === this.#speaker) ??
      carrying[0] ??
      null
    );
  }

  #outputs(): Session[] {
    return this.#options.sessions.all().filter(({ role }) => role === 'output');
  }

  #tell(): void {
    for (const session of this.#options.sessions.all()) this.welcome(session);
  }

  #message(session: Session): SoundMessage {
    return { volume: this.#volume, speaker: this.#speaker?.device ?? null, playing: session === this.#speaker };
  }
}

const listens = ({ role }: Session): boolean => role === 'output' || role === 'host';
