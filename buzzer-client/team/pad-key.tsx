import type { ReactNode } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';

interface KeyProps {
  label?: string;
  className?: string;
  disabled?: boolean;
  pressed?: boolean;
  act(stamp: Stamp): void;
  children: ReactNode;
}

/** A key of a pad. Acts when the finger comes down; a click without a pointer is the keyboard's. */
export function PadKey({ label, className, disabled, pressed, act, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      className={className}
      disabled={disabled}
      onPointerDown={(event) => {
        event.preventDefault();
        if (event.button === 0) act(stampOfEvent(event.nativeEvent));
      }}
      onClick={(event) => {
        if (event.detail === 0) act(stampOfEvent(event.nativeEvent));
      }}
    >
      {children}
    </button>
  );
}
