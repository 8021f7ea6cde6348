import { useId } from 'react';

export interface FieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  /** What is wrong with it; empty while nothing is. */
  wrong: string;
  hint?: string;
  example?: string;
  type?: 'text' | 'tel';
  complete?: string;
  capitals?: 'words' | 'characters' | 'off';
  enter: () => void;
  focused?: boolean;
}

/** Longer than this takes smaller letters: whoever writes wants to see it all. */
const LONG = 20;

/** One thing to write, in big letters over a line of light. */
export function Field({
  label,
  value,
  change,
  wrong,
  hint = '',
  example,
  type = 'text',
  complete = 'off',
  capitals = 'off',
  enter,
  focused = false,
}: FieldProps) {
  const id = useId();
  return (
    <div className="field" data-wrong={wrong !== '' || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        data-long={value.length > LONG || undefined}
        type={type}
        inputMode={type === 'tel' ? 'tel' : 'text'}
        value={value}
        placeholder={example}
        autoComplete={complete}
        autoCapitalize={capitals}
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
        maxLength={80}
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-help`}
        // biome-ignore lint/a11y/noAutofocus: the step was asked for by a tap, and there is nothing else on it
        autoFocus={focused}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter in the middle of a Vietnamese composition belongs to the keyboard.
          if (
            event.key === 'Enter' &&
            !event.nativeEvent?.isComposing &&
            !('isComposing' in event && event.isComposing)
          )
            enter();
        }}
      />
      <p className="field-help" id={`${id}-help`} role={wrong === '' ? undefined : 'alert'}>
        {wrong || hint}
      </p>
    </div>
  );
}
