import { book, segmentTotal } from '../engine/ledger.ts';
import { SEGMENTS } from '../engine/rundown.ts';
import { allSegments } from '../engine/stage-rules.ts';
import { standings } from '../engine/standings.ts';
import type { State } from '../engine/state.ts';
import { heatTitle, stageWith, teamTitle } from './names.ts';
import { type Lang, minutesWords } from './words.ts';

/** A field of a table file. What a spreadsheet would take for a formula is made plain text. */
const field = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
};

const row = (fields: readonly (string | number)[]): string => `${fields.map(field).join(',')}\r\n`;

/** All standings so far, one line a team and heat (RFC 4180, with a byte-order mark so that spreadsheets read the marks right). */
export const standingsCsv = ({ contest, show }: State, lang: Lang): string => {
  const words = minutesWords[lang];
  if (contest === null) return '\uFEFF';
  const segments = SEGMENTS.filter((segment) => allSegments(contest).some((plan) => plan.segment === segment));
  const head = [
    words.drawHeat,
    words.podiumShort,
    words.team,
    words.place,
    ...segments.map((segment) => words.segment[segment]),
    words.adjusted,
    words.total,
    words.outcome,
  ];
  const lines = contest.format.stages.flatMap((stage) =>
    show.heats
      .filter((heat) => stageWith(contest, heat.id)?.id === stage.id)
      .flatMap((heat) => {
        const booked = book(heat.facts, heat.rules.floor);
        return standings(heat).map(({ podium, score, place }) => {
          const team = contest.teams.find(({ id }) =>
            heat.seats.some((seat) => seat.podium === podium && seat.team === id),
          );
          const sums = segments.map((segment) => segmentTotal(booked, podium, segment));
          const adjusted = Math.round((score - sums.reduce((all, one) => all + one, 0)) * 100) / 100;
          return row([
            heatTitle(contest, heat.id, lang),
            podium,
            team === undefined ? '' : teamTitle(team, lang),
            place,
            ...sums,
            adjusted,
            score,
            heat.result === null ? words.notEnded : '',
          ]);
        });
      }),
  );
  return `\uFEFF${row(head)}${lines.join('')}`;
};
