import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import type { HeatCheers } from '../../shared/protocol/gateway-link.ts';
import type { AudienceView } from '../../shared/views/held.ts';

/** Cheers of the heat on air (AU6): sums in memory, no row and no name, gone with the heat. */
export class Cheers {
  #heat: HeatId | null = null;
  #open: readonly Podium[] = [];
  readonly #counts = new Map<Podium, number>();
  #untold = false;

  /** What phones are shown decides for whom they may cheer. Another heat begins from nothing. */
  show({ heat, cheers = [] }: AudienceView): void {
    this.#open = cheers;
    const id = heat?.id ?? null;
    if (id === this.#heat) return;
    this.#heat = id;
    this.#counts.clear();
    // A heat that is played again must not come with what was cheered at its first playing.
    this.#untold = cheers.length > 0;
  }

  /** The hub's totals after a start of either: the larger is the later. */
  restore(known: HeatCheers | null): void {
    const totals = known !== null && known.heat === this.#heat ? known.totals : [];
    for (const { podium, count } of totals) this.#counts.set(podium, Math.max(count, this.#counts.get(podium) ?? 0));
    this.#untold = this.#counts.size > 0;
  }

  /** One cheer; dropped while that team may not be cheered. */
  take(podium: Podium): void {
    if (!this.#open.includes(podium)) return;
    this.#counts.set(podium, (this.#counts.get(podium) ?? 0) + 1);
    this.#untold = true;
  }

  /** Hands the totals over if they are news. @param tell whether the hub has them */
  tell(tell: (totals: HeatCheers) => boolean): void {
    if (!this.#untold || this.#heat === null) return;
    const totals = [...this.#counts].map(([podium, count]) => ({ podium, count }));
    this.#untold = !tell({ heat: this.#heat, totals });
  }
}
