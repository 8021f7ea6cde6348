/** So long a browser may take to begin reading. */
const KEPT_MS = 10_000;

/** Saves a file of the browser's own making, as any download: a link could not carry the desk's token. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
