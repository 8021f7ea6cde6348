import { z } from 'zod';
import type { EpochMs, ItemId, PollId } from '../../shared/engine/ids.ts';
import { POLL_KINDS } from '../../shared/engine/poll.ts';
import type { EntrantsOrder, PollOrder, WinnerOrder } from '../../shared/protocol/gateway-link.ts';

/** The hub's orders write into the store, so they are parsed like everything else; its views are only passed on. */
const id = <Id extends string>() => z.string().min(1).max(80) as unknown as z.ZodType<Id, string>;
const poll = id<PollId>();
const item = id<ItemId>();
const place = z.number().int().min(0);
const instant = z.number() as unknown as z.ZodType<EpochMs, number>;

export const pollOrderSchema: z.ZodType<PollOrder> = z.object({
  poll,
  kind: z.enum(POLL_KINDS),
  options: z.number().int().min(1).max(64),
  accepting: z.boolean(),
  deadline: instant.nullable(),
});
export const namedPollSchema = z.object({ poll });
export const entrantsOrderSchema: z.ZodType<EntrantsOrder> = z.object({
  item,
  polls: z.array(z.object({ poll, right: place.nullable(), openedAt: instant.optional() })),
  bySpeed: z.boolean().optional(),
});
export const winnerOrderSchema: z.ZodType<WinnerOrder> = z.object({ item, index: place });
