export const STORE_FAULTS = ['newer', 'foreign', 'damaged', 'unwritable', 'in-use', 'failed'] as const;
/** Why the data can't be used: written by a newer version, not ours, broken, not writable, another hub’s, or a commit that failed. */
export type StoreFault = (typeof STORE_FAULTS)[number];

export class StoreError extends Error {
  /** @param file which file of the data directory, or what the database said */
  constructor(
    readonly fault: StoreFault,
    readonly file: string,
    override readonly cause?: unknown,
  ) {
    super(`${fault}: ${file}${cause instanceof Error ? ` (${cause.message})` : ''}`);
    this.name = 'StoreError';
  }
}
