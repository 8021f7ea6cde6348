import { useState } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { formatWords } from './format-words.ts';

/** A small whole number: one less, typed, one more. */
export function Stepper(props: {
  label: string;
  value: number;
  least: number;
  most: number;
  off?: boolean;
  locked: boolean;
  set: (value: number) => void;
}) {
  const { label, value, least, most, locked, set } = props;
  const text = useWords(formatWords);
  // What is being typed: a 1 on the way to 12 must not throw eleven heats away.
  const [typed, setTyped] = useState<string | null>(null);
  const offer = (wanted: number): void => {
    if (Number.isInteger(wanted) && wanted >= least && wanted <= most && wanted !== value) set(wanted);
  };
  const settle = (): void => {
    if (typed !== null && typed !== '') offer(Number(typed));
    setTyped(null);
  };
  return (
    <span className="stepper" data-off={props.off ?? false}>
      <button
        type="button"
        aria-label={`${label}: ${text.less}`}
        disabled={locked || value <= least}
        onClick={() => offer(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        value={typed ?? value}
        min={least}
        max={most}
        disabled={locked}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <button
        type="button"
        aria-label={`${label}: ${text.more}`}
        disabled={locked || value >= most}
        onClick={() => offer(value + 1)}
      >
        +
      </button>
    </span>
  );
}
