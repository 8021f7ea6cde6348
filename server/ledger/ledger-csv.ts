import { COLUMNS } from './columns.ts';
import { csv } from './csv.ts';
import { LEDGER_WORDS, type LedgerLang } from './ledger-words.ts';
import type { BuzzLedger, PressRecord, RaceRecord } from './race-record.ts';
import { vietnamTime } from './vietnam-time.ts';

/** One line a press; a race at which nobody pressed has a line of its own. Instants in ms since 1970, durations in ms. */
export function ledgerCsv({ races }: BuzzLedger, lang: LedgerLang): string {
  const words = LEDGER_WORDS[lang];
  const lines = races.flatMap((race) =>
    (race.presses.length > 0 ? race.presses : [null]).map((press) => [race, press] as const),
  );
  return csv([
    COLUMNS.map((column) => words.column[column]),
    ...lines.map(([race, press]) => [...raceCells(race, lang), ...pressCells(press, lang)]),
  ]);
}

function raceCells(race: RaceRecord, lang: LedgerLang) {
  const words = LEDGER_WORDS[lang];
  const { opensAt, closesAt, end } = race;
  return [
    race.nth,
    words.heat(race),
    race.item,
    race.question,
    words.mode[race.mode],
    race.opening,
    words.rule[race.rule],
    opensAt,
    opensAt === null ? null : vietnamTime(opensAt),
    opensAt === null || closesAt === null ? null : closesAt - opensAt,
    end === null ? null : words.by[end.by],
    end?.at ?? null,
    race.margin,
    race.tooClose ? words.yes : null,
    end?.silent.join(' ') || null,
    end?.unaware.join(' ') || null,
    race.given
      .filter(({ voided }) => !voided)
      .map(({ podium }) => podium)
      .join(' ') || null,
    race.rulings
      .filter(({ voided }) => !voided)
      .map(({ podium, verdict }) => `${podium} ${words.ruling[verdict]}`)
      .join('; ') || null,
    race.voided === null ? null : words.voided[race.voided],
  ];
}

function pressCells(press: PressRecord | null, lang: LedgerLang) {
  if (press === null) return [];
  const words = LEDGER_WORDS[lang];
  return [
    press.seq,
    press.podium,
    press.team,
    words.verdict[press.verdict],
    press.afterOpening,
    press.uncertainty,
    press.margin,
    press.pressedAt,
    press.earliest,
    press.latest,
    press.receivedAt,
    press.claimedAt,
    press.delay,
    words.hand[press.by],
    press.doubts.map((doubt) => words.doubt[doubt]).join('; ') || null,
    press.anticipated ? words.yes : null,
  ];
}
