export const BUILD_NOTE: string;
export function isStale(root: string): boolean;
export function buildNote(sources: string): string;
