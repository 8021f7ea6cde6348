import type { IncomingMessage } from 'node:http';
import { ownNames } from './addresses.ts';

/** A laptop joins the hall's Wi-Fi after the hub started: its names are looked up again, but not for every request. */
const LOOK_AGAIN_MS = 2000;

/**
 * Lets requests in that were meant for this machine and come from its own pages. The Host list ends DNS rebinding, the
 * Origin list ends other sites' scripts and sockets. Programs that are no browsers send no Origin, and need none: there
 * is no ambient authority to abuse (Law 10).
 */
export class HostGuard {
  readonly #host: string;
  #names: Set<string>;
  #lookedAt = performance.now();

  /** @param host what the hub was told to listen on */
  constructor(host: string) {
    this.#host = host;
    this.#names = ownNames(host);
  }

  allows(request: Pick<IncomingMessage, 'headers'>): boolean {
    const { host, origin } = request.headers;
    if (!this.isMeantForUs(request)) return false;
    // Pages of the phones' gateway live on another port: they have nothing to say to the hub either.
    return origin === undefined || authority(origin)?.host === authority(`http://${host}`)?.host;
  }

  /** The Host list alone: for files that other sites' pages may have. */
  isMeantForUs({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
    const host = authority(`http://${headers.host ?? ''}`);
    return host !== null && this.#isOurs(host.hostname);
  }

  #isOurs(hostname: string): boolean {
    const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (this.#names.has(bare)) return true;
    if (performance.now() - this.#lookedAt < LOOK_AGAIN_MS) return false;
    this.#lookedAt = performance.now();
    this.#names = ownNames(this.#host);
    return this.#names.has(bare);
  }
}

/** Host name and port of an address, or null when it is none ("null" is what sandboxed pages send). */
function authority(address: string): URL | null {
  if (!/^https?:\/\/[^/]+\/?$/i.test(address)) return null;
  return URL.canParse(address) ? new URL(address) : null;
}
