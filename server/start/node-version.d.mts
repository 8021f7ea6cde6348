export const OLDEST_NODE: [major: number, minor: number];
export function complaintAboutNode(version: string): string;
