import { type ReactNode, useId } from 'react';

/** One of a few, as buttons to tick. */
export function Choice<T extends string>(props: {
  legend: string;
  options: readonly T[];
  value: T | null;
  onPick: (value: T) => void;
  children: (option: T) => ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === props.value} onChange={() => props.onPick(option)} />
          {props.children(option)}
        </label>
      ))}
    </fieldset>
  );
}

/** Why something is changed: it stands in the minutes. */
export function Reason(props: { label: string; value: string; onType: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <input value={props.value} maxLength={200} onChange={(event) => props.onType(event.target.value)} />
    </label>
  );
}

/** How a sheet's form ends: why, what the hub said against it, and the key that sends it. */
export function Ending(props: {
  label: string;
  reason: string;
  onType: (reason: string) => void;
  fault: string | null;
  action: string;
  disabled?: boolean;
}) {
  return (
    <>
      <Reason label={props.label} value={props.reason} onType={props.onType} />
      <p className="fault" role="alert">
        {props.fault}
      </p>
      <button type="submit" className="act primary" aria-disabled={props.disabled}>
        <span className="act-name">{props.action}</span>
      </button>
    </>
  );
}
