import type { Team, TeamKind } from '../../shared/engine/contest.ts';
import type { Locality } from '../../shared/protocol/online.ts';

const BEFORE_NAME: Partial<Record<TeamKind, string>> = {
  city: 'Thành phố',
  town: 'Thị xã',
  district: 'Huyện',
  province: 'Tỉnh',
};

/** Where the contest's teams come from. */
export const localitiesOf = (teams: readonly Team[]): Locality[] =>
  teams.map(({ id, name, kind }) => {
    const before = BEFORE_NAME[kind];
    return { id, name: before === undefined ? name : `${before} ${name}` };
  });

/** `Phường Đức Xuân` → `phuong-duc-xuan`. */
export const localityId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
