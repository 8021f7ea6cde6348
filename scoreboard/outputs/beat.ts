import { nanoid } from 'nanoid';
import type { OutputBeat, OutputBeatReply } from '../../shared/protocol/outputs.ts';

const EVERY_MS = 1000;

/** Kept through reloads: it is the same screen, under the same name. */
function kept(slot: string, make: () => string): string {
  const key = `tranh-tai.output-${slot}`;
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  const made = make();
  sessionStorage.setItem(key, made);
  return made;
}

/** An output without a name makes one up, so that the desk can call it. */
export const ownName = (output: string): string =>
  kept(
    'name',
    () =>
      `${output}-${nanoid(4)
        .replaceAll(/[^a-zA-Z0-9]/g, '0')
        .toLowerCase()}`,
  );

/**
 * Tells the hub every second that this page is open and hands over what it wants of it. Short requests instead of a
 * standing line: a mixer with six sources of one address would run out of lines.
 * @param live whether there is a hub to tell; without one the page stays silent
 */
export function startBeat(
  output: Omit<OutputBeat, 'screen' | 'width' | 'height'>,
  live: () => boolean,
  obey: (reply: OutputBeatReply) => void,
): () => void {
  const screen = kept('screen', () => nanoid(12));
  let next: ReturnType<typeof setTimeout>;
  const beat = async (): Promise<void> => {
    if (live()) {
      try {
        const reply = await tell({ ...output, screen, width: innerWidth, height: innerHeight });
        if (reply !== null) obey(reply);
      } catch (error) {
        console.info('the hub did not answer the beat', error);
      }
    }
    next = setTimeout(beat, EVERY_MS);
  };
  next = setTimeout(beat, 0);
  return () => clearTimeout(next);
}

async function tell(beat: OutputBeat): Promise<OutputBeatReply | null> {
  const response = await fetch('/api/v1/outputs/beat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(beat),
  });
  return response.ok ? ((await response.json()) as OutputBeatReply) : null;
}
