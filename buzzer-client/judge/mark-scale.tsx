import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Criterion } from '../../shared/engine/rules.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { markAt, stepped } from './sheet.ts';
import { judgeWords } from './words.ts';

interface Props {
  criterion: Criterion;
  half: number | undefined;
  readOnly: boolean;
  set(half: number): void;
}

/** A ruler over a criterion's whole range: touch or slide to a mark, fine-tune with the steppers. */
export function MarkScale({ criterion, half, readOnly, set }: Props) {
  const text = useWords(judgeWords);
  const lang = useLang();
  const ruler = useRef<HTMLDivElement>(null);

  const follow = (event: PointerEvent): void => {
    const box = ruler.current?.getBoundingClientRect();
    if (box && !readOnly) set(markAt(criterion, (event.clientX - box.left) / box.width));
  };
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const onKey = (event: KeyboardEvent): void => {
    const up = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    const down = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
    if (readOnly || (!up && !down && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'Home') set(0);
    else if (event.key === 'End') set(criterion.max * 2);
    else set(stepped(criterion, half, up ? 1 : -1));
  };
  return (
    <div
      className="scale"
      role="slider"
      tabIndex={readOnly ? -1 : 0}
      aria-label={criterion.name[lang]}
      aria-valuemin={0}
      aria-valuemax={criterion.max}
      aria-valuenow={half === undefined ? 0 : half / 2}
      aria-valuetext={half === undefined ? text.unmarked : decimal(half / 2, lang)}
      aria-readonly={readOnly}
      onPointerDown={onDown}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      onKeyDown={onKey}
      style={{ '--max': criterion.max, '--part': (half ?? 0) / (criterion.max * 2) } as CSSProperties}
      data-unmarked={half === undefined || undefined}
    >
      <div className="ruler" ref={ruler}>
        <div className="ruler-fill" />
        {Array.from({ length: criterion.max + 1 }, (_, point) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its number
            key={point}
            className={point % 5 === 0 ? 'tick tick-five' : 'tick'}
            style={{ '--at': point / criterion.max } as CSSProperties}
          >
            {point % 5 === 0 ? point : ''}
          </i>
        ))}
        <div className="ruler-knob" />
      </div>
    </div>
  );
}
