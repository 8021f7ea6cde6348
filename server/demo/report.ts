import type { HostView } from '../../shared/views/host.ts';
import type { BracketHeatView, SlotView } from '../../shared/views/parts.ts';
import { PUBLISHED_FINAL } from './script.ts';

const STAGES: Partial<Record<string, string>> = {
  qualifier: 'Vòng loại [qualifier]',
  semifinal: 'Bán kết [semifinal]',
  final: 'Chung kết [final]',
};

type Known = Extract<SlotView, { known: true }>;

const teamsOf = (heat: BracketHeatView): Known[] =>
  heat.slots
    .filter((slot): slot is Known => slot.known && slot.place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

/** One line a heat: places, names, totals, and who goes on. */
export const heatLine = (stage: string, heat: BracketHeatView): string => {
  const teams = teamsOf(heat).map(
    ({ place, team, score, advances }) => `${place}. ${team.name} ${score}${advances ? ' ✓' : ''}`,
  );
  return `  ${STAGES[stage] ?? stage} ${heat.number}: ${teams.join('   ')}`;
};

/** Tells of every heat once, as soon as its result is confirmed. */
export class Reporter {
  readonly #told = new Set<string>();
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  see({ bracket }: HostView): void {
    for (const { kind, heats } of bracket) {
      for (const heat of heats) {
        if (heat.status !== 'confirmed' || this.#told.has(heat.id)) continue;
        this.#told.add(heat.id);
        this.#say(heatLine(kind, heat));
      }
    }
  }
}

/** Every standing of the season and the final's totals beside the published ones. */
export function finalReport({ bracket, champion }: HostView): { text: string; asPublished: boolean } {
  const final = bracket.at(-1)?.heats.at(-1);
  const rows = final === undefined ? [] : teamsOf(final);
  const asPublished =
    rows.length === Object.keys(PUBLISHED_FINAL).length &&
    rows.every(({ team, score }) => PUBLISHED_FINAL[team.id] === score);
  const text = [
    '',
    'Kết quả cả mùa [the whole season]',
    ...bracket.flatMap(({ kind, heats }) => heats.map((heat) => heatLine(kind, heat))),
    '',
    `Vô địch [champion]: ${champion}`,
    ...rows.map(({ place, team, score }) => `  ${place}. ${team.name.padEnd(12)} ${score}`),
    asPublished
      ? 'Đúng như điểm đã công bố ngày 10/10/2024; mọi số liệu khác là minh hoạ.\n[As published on 10 October 2024; all other figures are illustrative.]'
      : 'KHÔNG khớp điểm đã công bố: 277 / 273 / 212. [These are NOT the published totals.]',
    '',
  ].join('\n');
  return { text, asPublished };
}
