import { hostname, networkInterfaces } from 'node:os';

/** This machine's IPv4 addresses that others can reach, most likely first. */
export function lanAddresses(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );
  // Bridges of virtual machines and containers are addresses too, but nobody in the hall reaches them.
  const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/;
  return found
    .sort((a, b) => Number(virtual.test(a.name)) - Number(virtual.test(b.name)))
    .map(({ address }) => address);
}

/** The address to print and to put into QR codes. @param host what the hub was told to listen on */
export function publicAddress(host: string): string {
  const everywhere = host === '0.0.0.0' || host === '::' || host === '';
  return everywhere ? (lanAddresses()[0] ?? '127.0.0.1') : host;
}

/** Every name under which this machine may be called: loopback, its addresses, its name, and the configured host. */
export function ownNames(host: string): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  const name = hostname().toLowerCase();
  return new Set(['localhost', '127.0.0.1', '::1', ...all, name, `${name}.local`, host.toLowerCase()]);
}
