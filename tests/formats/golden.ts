import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordedEvent, readRecording } from '../../server/demo/record.ts';
import { formatsDir, projectRoot } from '../../server/paths.ts';
import { champion, compareRunnersUp } from '../../shared/engine/bracket.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import type { HeatId } from '../../shared/engine/ids.ts';
import { book, segmentTotal, total } from '../../shared/engine/ledger.ts';
import { SEGMENTS } from '../../shared/engine/rundown.ts';
import type { State } from '../../shared/engine/state.ts';

/** Recorded shows, one of each preset: they replay to the same standings for ever, whatever becomes of the rules. */
const FOLDER = join(projectRoot(), 'tests/formats/golden');

/** Every folder of shared/formats that holds a contest. */
export const presets = (): string[] =>
  readdirSync(formatsDir()).filter((name) => existsSync(join(formatsDir(), name, 'contest.json')));

/** What a recorded show has, so that shows that were corrected stay covered. */
export const MUST_HAVE = ['taken-back', 'clocks-held', 'score-adjusted', 'result-confirmed'] as const;

export const logFile = (preset: string): string => join(FOLDER, `${preset}.jsonl.gz`);
export const standingsFile = (preset: string): string => join(FOLDER, `${preset}.standings.json`);

export const readLog = (preset: string): RecordedEvent[] => readRecording(readFileSync(logFile(preset)));
export const readStandings = (preset: string): unknown => JSON.parse(readFileSync(standingsFile(preset), 'utf8'));

/** What a show came to, in words a person can compare: places, scores by segment, who went on as a runner-up, the champion. */
export const standingsOf = ({ contest, show, kept }: State) => {
  if (contest === null) return null;
  const groups = new Map<string, { group: HeatId[]; of: 'seconds' | 'non-winners' }>();
  for (const seat of heatPlans(contest.format).flatMap((plan) => plan.seats))
    if (seat.from === 'best') groups.set(`${seat.of} of ${seat.group.join('+')}`, seat);
  return {
    champion: champion(contest.format, show),
    heats: show.heats.map(({ id, result, facts, rules, tieBreaks, retired }) => ({
      heat: id,
      result: result?.map(({ place, team, podium, score }) => `${place} ${team} (${podium}) ${score}`),
      // Effective points, segment by segment (SC5); what is missing to the total are adjustments, of no segment.
      points: Object.fromEntries(
        (result ?? []).map(({ podium }) => {
          const booked = book(facts, rules.floor);
          const bySegment = SEGMENTS.map((segment) => segmentTotal(booked, podium, segment));
          return [podium, `${bySegment.join(' + ')} = ${total(booked, podium)}`];
        }),
      ),
      tieBreaks: tieBreaks.map(({ place, order, byLots }) => `${place}: ${order.join()}${byLots ? ' by lots' : ''}`),
      left: retired.map(({ podium, how }) => `${podium} ${how}`),
    })),
    runnersUp: Object.fromEntries(
      [...groups].map(([name, { group, of }]) => {
        const { ranked, decidedBy } = compareRunnersUp(contest.format, show, group, of);
        return [name, ranked.map(({ team, score }, nth) => `${team} ${score} ${decidedBy[nth] ?? ''}`.trim())];
      }),
    ),
    annulled: show.annulled.map(({ heat }) => heat.id),
    withdrawals: show.withdrawals.map(({ heat, team, replacement }) => `${heat}: ${team} → ${replacement ?? 'nobody'}`),
    corrections: kept.corrections,
  };
};
