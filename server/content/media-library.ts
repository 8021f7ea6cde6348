import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Contest } from '../../shared/engine/contest.ts';
import type { MediaKind } from '../../shared/engine/question.ts';

export interface Medium {
  /** Opaque name: the same for the life of a data directory, guessable by nobody. */
  name: string;
  kind: MediaKind;
  /** Absolute path. */
  path: string;
}

/** The pictures and clips of the bank, and the logo, under opaque names: a file's own name may tell the answer. */
export class MediaLibrary {
  readonly #secret: string;
  readonly #folders: string[];
  readonly #byName = new Map<string, Medium>();
  /** By file; every view is dressed in them, so they are worked out once. */
  readonly #names = new Map<string, string>();

  /** @param folders where to look, in this order; a contest's own files come before the preset's */
  constructor(secret: string, folders: string[]) {
    this.#secret = secret;
    this.#folders = folders;
  }

  /** Whether a file of this name could be shown: it lies in one of the folders. */
  has(file: string): boolean {
    return this.#folders.some((folder) => existsSync(join(folder, file)));
  }

  /** Learns the media of this contest; nothing else is ever served. */
  index(contest: Contest): void {
    this.#byName.clear();
    const { logo } = contest.look ?? {};
    const shown = contest.bank.flatMap(({ media }) => (media === undefined ? [] : [media]));
    for (const { file, kind } of [...shown, ...(logo === undefined ? [] : [{ ...logo, kind: 'picture' as const }])]) {
      const folder = this.#folders.find((dir) => existsSync(join(dir, file)));
      if (folder === undefined) continue;
      const name = this.nameOf(file);
      this.#byName.set(name, { name, kind, path: join(folder, file) });
    }
  }

  /** Keeps the ending: sound players choose their decoder by it, and the view tells the kind anyway. */
  nameOf(file: string): string {
    const known = this.#names.get(file);
    if (known !== undefined) return known;
    const digest = createHmac('sha256', this.#secret).update(file.normalize('NFC')).digest('base64url');
    const name = `${digest.slice(0, 24)}${extname(file).toLowerCase()}`;
    this.#names.set(file, name);
    return name;
  }

  urlOf(file: string): string {
    return `/media/${this.nameOf(file)}`;
  }

  find(name: string): Medium | null {
    return this.#byName.get(name) ?? null;
  }
}
