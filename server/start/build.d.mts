export function ensureBuilt(options?: { root?: string }): Promise<void>;
