import { CHEER_ALLOWANCE } from '../../shared/protocol/messages.ts';

/** The gateway's allowance, kept here too: what it would drop is not even sent. */
interface CheerHand {
  /** Takes one cheer. @returns 0 if there was one, otherwise the ms until there is */
  take(): number;
}

export function cheerHand(now: () => number = () => performance.now()): CheerHand {
  const { burst, perSecond } = CHEER_ALLOWANCE;
  let left: number = burst;
  let countedAt = now();
  return {
    take: () => {
      const at = now();
      left = Math.min(burst, left + ((at - countedAt) / 1000) * perSecond);
      countedAt = at;
      if (left < 1) return Math.ceil(((1 - left) / perSecond) * 1000);
      left -= 1;
      return 0;
    },
  };
}
