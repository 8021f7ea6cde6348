import type { Contest } from '../../shared/engine/contest.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import { type JudgeId, PODIUMS, type Podium } from '../../shared/engine/ids.ts';
import type { CodeRequest, CodeResponse, PairResponse } from '../../shared/protocol/messages.ts';

/** Tokens of every seat of the show. */
export interface Seats {
  host: string;
  mcs: string[];
  teams: { podium: Podium; token: string }[];
  judges: { judge: JudgeId; token: string }[];
}

/** Signs in at the desk with the one-time key, and pairs every tablet with a code of its own, as people would. */
export async function takeSeats(hub: string, key: string, contest: Contest, mcs: number): Promise<Seats> {
  const { token: host } = await post<PairResponse>(`${hub}/api/v1/desk`, { key });
  const pair = async (wanted: CodeRequest): Promise<string> => {
    const { code } = await post<CodeResponse>(`${hub}/api/v1/codes`, wanted, host);
    return (await post<PairResponse>(`${hub}/api/v1/pair`, { code })).token;
  };
  const most = Math.max(...heatPlans(contest.format).map(({ seats }) => seats.length));
  const seats: Seats = { host, mcs: [], teams: [], judges: [] };
  for (let i = 0; i < mcs; i += 1) seats.mcs.push(await pair({ role: 'mc' }));
  for (const podium of PODIUMS.slice(0, most)) {
    seats.teams.push({ podium, token: await pair({ role: 'team', podiums: [podium] }) });
  }
  for (const { id } of contest.judges)
    seats.judges.push({ judge: id, token: await pair({ role: 'judge', judge: id }) });
  return seats;
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
