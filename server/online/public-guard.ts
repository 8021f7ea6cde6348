import type { IncomingHttpHeaders } from 'node:http';
import { HostGuard } from '../http/host-guard.ts';

/**
 * Lets in what was meant for this server: under one of the machine's own names, or under the public one when a reverse
 * proxy stands in front. A browser must come from a page of ours; programs send no Origin, and need none: there are no
 * cookies to abuse.
 */
export class PublicGuard {
  readonly #own: HostGuard;
  readonly #public: URL | null;

  /** @param host what the server listens on  @param publicUrl how the world calls it */
  constructor(host: string, publicUrl: URL | null) {
    this.#own = new HostGuard(host);
    this.#public = publicUrl;
  }

  allows(headers: IncomingHttpHeaders): boolean {
    // Between proxy and server the port may differ from the public one, and the scheme does.
    const fromPublicPage = this.#public !== null && headers.origin === this.#public.origin;
    if (this.#public !== null && nameOf(headers.host) === this.#public.hostname) {
      return headers.origin === undefined || fromPublicPage;
    }
    // A proxy that names the server by its inner address still passes the page's own origin on.
    return this.#own.allows({ headers: fromPublicPage ? { host: headers.host } : headers });
  }
}

const nameOf = (host: string | undefined): string | null =>
  host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
