import type { Details } from '../details.ts';
import { type HeatContext, standing } from '../heat-context.ts';
import type { Names } from '../names.ts';
import { type Block, labelled, paragraph, type Text } from '../paper.ts';
import { moment } from '../vietnam-time.ts';

/** When and where the heat was played. */
export const timeBlocks = (context: HeatContext, details: Details): Block[] => {
  const { entries, names } = context;
  const { words, lang } = names;
  const [began] = standing(entries, 'heat-started');
  const ended = standing(entries, 'result-confirmed').at(-1);
  return [
    labelled(words.began, began === undefined ? words.toFill : moment(began.at, lang)),
    labelled(words.ended, ended === undefined ? words.notEnded : moment(ended.at, lang)),
    labelled(words.venue, details.venue || words.toFill),
  ];
};

/** Who led, who marked, who wrote; the jury numbered as the columns of the marks are. */
export const officials = ({ contest, words }: Names, details: Details): Block[] => [
  labelled(words.chair, details.chair || words.toFill),
  paragraph([{ strong: `${words.jury}:` }]),
  {
    block: 'list',
    items: contest.judges.map(({ name, title }, nth) => `GK ${nth + 1}: ${name}${title === '' ? '' : `, ${title}`}`),
  },
  labelled(words.secretary, details.secretary || words.toFill),
  labelled(words.mc, details.mc || words.toFill),
];

export const peopleBlocks = (context: HeatContext, details: Details): Block[] => {
  const { contest, heat, names } = context;
  const { words } = names;
  const seats = heat.seats.map(({ podium, team }): Text => {
    const members = contest.teams.find(({ id }) => id === team)?.members ?? [];
    return words.podiumTeam(podium, names.team(team)) + (members.length === 0 ? '' : words.members(members.join(', ')));
  });
  return [
    ...officials(names, details),
    paragraph([{ strong: `${words.teams}:` }]),
    { block: 'list', items: seats },
    ...seatsFrom(context),
  ];
};

/** BR3: by which draw these teams sit here. */
const seatsFrom = ({ contest, state, heat, names: { words } }: HeatContext): Block[] => {
  const plan = contest.format.stages.flatMap((stage) => stage.heats).find(({ id }) => id === heat.id);
  const { draw } = state.show;
  if (draw === null || plan === undefined || !plan.seats.some((seat) => seat.from === 'draw')) return [];
  if (draw.called === null || draw.seed === null) return [paragraph(words.seatsByHand)];
  const sentence = words.seatsByDraw(draw.called, draw.attempt, draw.seed);
  const [before = '', after = ''] = sentence.split(draw.seed);
  return [paragraph([before, { code: draw.seed }, after])];
};
