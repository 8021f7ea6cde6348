export function missingPackages(root: string, dev: boolean): string[];
export function ensureInstalled(options: { root: string; dev: boolean }): Promise<void>;
