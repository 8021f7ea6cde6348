import type { Podium } from '../../shared/engine/ids.ts';
import { HopeStar } from '../../shared/ui/hope-star.tsx';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatView } from '../../shared/views/held.ts';
import { Icon } from '../held/icons.tsx';
import { teamWords } from './words.ts';

interface Props {
  podium: Podium;
  wish: NonNullable<SeatView['starWish']>;
  /** Asked here; the hub has not answered yet. */
  sending: boolean;
  /** Why the hub refused, for a moment. */
  trouble: string | null;
  ask(podium: Podium): void;
}

/**
 * SK8: between a team's own questions its tablet asks for the star of hope. A wish, not the star itself: it lies on the
 * question once the host has placed it, and the MC has told the hall.
 */
export function StarPad({ podium, wish, sending, trouble, ask }: Props) {
  const text = useWords(teamWords);
  const asked = wish === 'asked';
  return (
    <div className="star-pad" data-asked={asked || undefined}>
      <HopeStar className="star-sign" label={text.star} />
      <p className="star-word">{asked ? text.starAsked : text.star}</p>
      <p className="star-hint" data-alarm={trouble !== null || undefined}>
        {trouble ?? (asked ? text.starAskedHint : text.starHint)}
      </p>
      {!asked && (
        <button type="button" className="send star-ask" disabled={sending} onClick={() => ask(podium)}>
          {sending && <Icon name="sent" />}
          {text.starAsk}
        </button>
      )}
    </div>
  );
}
