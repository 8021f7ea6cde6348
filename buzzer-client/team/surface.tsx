import { type CSSProperties, type PointerEvent, type ReactNode, useState } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { Face } from './seat-face.ts';
import { touchScan } from './touch-scan.ts';

/** What a surface calls when it is struck. */
export type Press = (podium: Podium, stamp: Stamp, scan: number | null) => void;

interface Props {
  podium: Podium;
  face: Face;
  label: string;
  /** How often it was struck in a test: each strike shows, also one of a button beside the glass. */
  struck: number;
  press: Press;
  children: ReactNode;
}

export const podiumStyle = (podium: Podium): CSSProperties =>
  ({ '--podium': PODIUM_LOOKS[podium].colour, '--podium-ink': PODIUM_LOOKS[podium].ink }) as CSSProperties;

/** The whole surface is the button. It acts when the finger comes down, and shows where it was felt. */
export function Surface({ podium, face, label, struck, press, children }: Props) {
  const [felt, setFelt] = useState<{ nth: number; x: number; y: number } | null>(null);

  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const stamp = stampOfEvent(event.nativeEvent);
    press(podium, stamp, stamp.by === 'touch' ? touchScan() : null);
    const box = event.currentTarget.getBoundingClientRect();
    setFelt({ nth: event.timeStamp, x: event.clientX - box.left, y: event.clientY - box.top });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element may not hold the headings and lists of a question
    <div
      className="seat"
      role="button"
      tabIndex={0}
      aria-label={label}
      data-face={face}
      data-podium={podium}
      style={podiumStyle(podium)}
      onPointerDown={onDown}
    >
      <div className="light" aria-hidden="true" />
      <div className="flood" aria-hidden="true" />
      {children}
      {struck > 0 && <i key={`struck ${struck}`} className="rim" aria-hidden="true" />}
      {felt && <i key={felt.nth} className="felt" style={{ left: felt.x, top: felt.y }} aria-hidden="true" />}
    </div>
  );
}
