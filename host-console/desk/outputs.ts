import { readToken } from '../../shared/client/credentials.ts';
import type {
  OutputOrder,
  OutputOrderRequest,
  OutputPointRequest,
  OutputsMessage,
} from '../../shared/protocol/outputs.ts';

/** What an alias can be pointed at from the desk: queries of an output's address. */
export const SHOWS = [
  '',
  'audio=1',
  'output=overlay',
  'output=timer',
  'output=overlay&mode=fill',
  'output=overlay&mode=key',
  'mode=fill&bg=transparent',
  'mode=key&bg=transparent',
] as const;
export type Show = (typeof SHOWS)[number];

/** @returns the hub's answer; null when it did not answer as asked */
async function ask(method: string, path: string, body?: unknown): Promise<Response | null> {
  const token = readToken('host') ?? '';
  try {
    const response = await fetch(`/api/v1/outputs${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.ok ? response : null;
  } catch (error) {
    console.warn('the hub does not answer', path, error);
    return null;
  }
}

/** Which outputs are open and where the aliases point; null when the hub does not say. */
export async function readOutputs(): Promise<OutputsMessage | null> {
  const response = await ask('GET', '');
  return response === null ? null : ((await response.json()) as OutputsMessage);
}

/** @param name null: to all. @returns whether the hub took it */
export const orderOutput = async (name: string | null, order: OutputOrder): Promise<boolean> =>
  (await ask('POST', '/orders', { name, order } satisfies OutputOrderRequest)) !== null;

/** Points `/o/NAME`; pages that are open there load anew. */
export const pointOutput = async (name: string, show: string): Promise<boolean> =>
  (await ask('PUT', `/${encodeURIComponent(name)}`, { show } satisfies OutputPointRequest)) !== null;

export const forgetOutput = async (name: string): Promise<boolean> =>
  (await ask('DELETE', `/${encodeURIComponent(name)}`)) !== null;
