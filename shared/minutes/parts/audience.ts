import type { Podium } from '../../engine/ids.ts';
import type { LuckyDraw, Poll } from '../../engine/poll.ts';
import { optionLetter } from '../../views/list-text.ts';
import { findQuestion } from '../../views/question-view.ts';
import type { HeatContext } from '../heat-context.ts';
import { type Block, heading, number, paragraph, rowHeading, type Text, table } from '../paper.ts';
import { pointsCell } from './points.ts';

/** Khán giả: polls with their counts once they were shown, and the lucky draw (AU). */
export const audienceBlocks = (context: HeatContext): Block[] => {
  const { heat, names } = context;
  const { words } = names;
  // A question of the table that went to the hall is told with the table (SK6).
  const isOurs = (poll: Poll): boolean => !heat.askings.some((asking) => asking.item === poll.item);
  const polls = heat.polls.filter(isOurs).flatMap((poll) => pollBlocks(context, poll));
  const draws = heat.luckyDraws.flatMap((draw) => luckyBlocks(context, draw));
  if (polls.length + draws.length === 0) return [paragraph(words.notPlayed)];
  const places = heat.rules.audience.points;
  const note = places === undefined ? words.audienceNote : words.audienceScores(places.join(', '));
  return [paragraph(note), ...polls, ...draws];
};

const pollBlocks = (context: HeatContext, poll: Poll): Block[] => {
  const { contest, heat, names } = context;
  const { words } = names;
  const question = poll.question === null ? undefined : findQuestion(contest, poll.question);
  const title: Text = [{ strong: names.item(poll.item) }, question === undefined ? '' : `: ${question.text}`];
  const { tally } = poll;
  // AU4: hidden until it was shown; a heat that is over has nothing left to hide.
  if (tally === null || (poll.phase !== 'revealed' && heat.result === null))
    return [paragraph(title), paragraph(words.notShown)];
  const rows = poll.options.map((option, nth) => {
    const right = question?.kind === 'choice' && question.answer === nth;
    const label = poll.kind === 'favourite' ? names.podium(option as Podium) : `${optionLetter(nth)}. ${option}`;
    const own = context.booked.filter((fact) => fact.reason === 'favourite' && fact.item === poll.item);
    return [
      rowHeading(right ? `${label} ${words.rightOption}` : label),
      number(String(tally.counts[nth] ?? 0)),
      // AU1: what the hall's word has moved.
      ...(poll.awarded
        ? [
            pointsCell(
              context,
              own.filter((fact) => fact.podium === option),
            ),
          ]
        : []),
    ];
  });
  return [
    paragraph(title),
    table(
      'tally',
      [[heading(words.option), heading(words.ballots), ...(poll.awarded ? [heading(words.points)] : [])]],
      rows,
    ),
    paragraph(hashed(words.devices(tally.entrants, tally.hash), tally.hash)),
  ];
};

/** Sets the hash off inside its sentence. */
const hashed = (sentence: string, hash: string | null): Text => {
  if (hash === null) return sentence;
  const [before = '', after = ''] = sentence.split(hash);
  return [before, { code: hash }, after];
};

const luckyBlocks = ({ names: { words } }: HeatContext, draw: LuckyDraw): Block[] => {
  const entrants =
    draw.entrants === null || draw.hash === null
      ? []
      : [paragraph(hashed(words.entrants(draw.entrants, draw.hash), draw.hash))];
  const items = draw.drawn.map(({ index, code, seed, absent }, nth): Text => {
    const end = absent ? words.drawnAbsent : words.drawnPresent;
    if (draw.bySpeed) return `${words.namedFastest(nth + 1, index + 1, code ?? '……')} – ${end}`;
    const sentence = words.drawn(nth + 1, index + 1, code ?? '……', seed);
    return [...(hashed(sentence, seed) as readonly (string | { code: string })[]), ` – ${end}`];
  });
  return [paragraph([{ strong: words.luckyDraw }]), ...entrants, { block: 'list', items }];
};
