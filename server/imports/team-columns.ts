import { fold } from '../../shared/engine/answers.ts';
import type { TeamKind } from '../../shared/engine/contest.ts';
import type { Column, KeyedRow } from './columns.ts';

/** A sheet of teams, one a line. */
export const TEAM_COLUMNS: readonly Column[] = [
  { key: 'id', headings: ['Mã', 'Mã đội'] },
  { key: 'name', headings: ['Tên đội', 'Tên', 'Đội', 'Team'], required: true },
  { key: 'kind', headings: ['Loại', 'Đơn vị', 'Type'], required: true },
  { key: 'members', headings: ['Thành viên'] },
  { key: 'substitute', headings: ['Dự bị', 'Stands by'] },
];

const KIND_NAMES: Record<TeamKind, string[]> = {
  city: ['thành phố'],
  town: ['thị xã'],
  district: ['huyện', 'quận'],
  province: ['tỉnh'],
  school: ['trường'],
  team: ['đội'],
};

/** A row as a contest file would say it, for `teamSchema` to judge. Without an id the name makes one. */
export function teamOfRow({ cells }: KeyedRow): Record<string, unknown> {
  const { id, name, kind, members, substitute } = cells;
  const kindKey = (Object.keys(KIND_NAMES) as TeamKind[]).find((key) =>
    [key, ...KIND_NAMES[key]].some((word) => fold(word) === fold(kind ?? '')),
  );
  const team: Record<string, unknown> = { id: id ?? slug(name ?? ''), name, kind: kindKey ?? kind };
  if (members !== undefined)
    team.members = members
      .split(/[|;\n]/)
      .map((member) => member.trim())
      .filter((member) => member !== '');
  if (substitute !== undefined)
    team.substitute = YES.includes(fold(substitute)) || (NO.includes(fold(substitute)) ? undefined : substitute);
  return Object.fromEntries(Object.entries(team).filter(([, value]) => value !== undefined));
}

const YES = ['x', 'co', 'yes', 'true', '1'];
const NO = ['khong', 'no', 'false', '0'];

const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
