import type { OnlineCode, OrganiserStatus } from '../../../shared/protocol/online.ts';

export type Told<T> = { ok: true; value: T } | { ok: false; code: OnlineCode | 'lost' };

/** What the organiser may ask the server, with the key in the header. Never throws. */
export async function office<T>(
  key: string,
  path: string,
  read: (response: Response) => Promise<T>,
  body?: object,
): Promise<Told<T>> {
  try {
    const response = await fetch(`/api/v1/organiser/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
    });
    if (response.ok) return { ok: true, value: await read(response) };
    return { ok: false, code: ((await response.json()) as { code: OnlineCode }).code };
  } catch (error) {
    console.warn('no answer', error);
    return { ok: false, code: 'lost' };
  }
}

export const status = (key: string): Promise<Told<OrganiserStatus>> =>
  office(key, 'status', (response) => response.json() as Promise<OrganiserStatus>);

/** Takes a file: a plain link could not send the key, and one with the key in it would end up in histories. */
export async function download(key: string, path: string, name: string): Promise<OnlineCode | 'lost' | null> {
  const told = await office(key, path, (response) => response.blob());
  if (!told.ok) return told.code;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(told.value);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return null;
}
