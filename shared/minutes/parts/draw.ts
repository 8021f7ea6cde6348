import type { Ball } from '../../engine/draw.ts';
import { drawSealed } from '../../engine/drawing.ts';
import type { Chronicle, Entry } from '../chronicle.ts';
import type { EntryOf } from '../heat-context.ts';
import type { Names } from '../names.ts';
import { type Block, type Cell, heading, paragraph, rowHeading, table, text } from '../paper.ts';
import { moment } from '../vietnam-time.ts';

type Drawn = EntryOf<'draw-called'> | EntryOf<'draw-typed'>;

const isDrawn = (entry: Entry): entry is Drawn =>
  entry.event.type === 'draw-called' || entry.event.type === 'draw-typed';

/** Every draw that was made, repeated ones too, with all that is needed to recompute it (BR3, UN1). */
export const drawBlocks = (chronicle: Chronicle, names: Names): Block[] =>
  (chronicle.byHeat.get(null) ?? []).filter(isDrawn).flatMap((entry) => oneDraw(chronicle, names, entry));

const oneDraw = (chronicle: Chronicle, names: Names, entry: Drawn): Block[] => {
  const { words, lang } = names;
  const { event } = entry;
  const attempt = event.type === 'draw-called' ? event.attempt : 1;
  const title: Block = { block: 'heading', title: words.drawHead(attempt, moment(entry.at, lang)) };
  const isVoid = entry.voidedBy === null ? [] : [paragraph(words.drawVoid)];
  if (event.type === 'draw-typed') return [title, paragraph(words.drawTyped), ...isVoid, ballTable(names, event.balls)];
  const secret = chronicle.state.kept.drawSecret;
  // BR3: the hidden number is nobody's before the last ball was seen, not even on paper.
  const hidden = secret === null || drawSealed(chronicle.state) ? '……' : secret.hidden;
  const rows: [string, string][] = [
    [words.commitment, secret?.commitment ?? ''],
    [words.called, event.called],
    [words.hidden, hidden],
    [words.seed, event.seed],
  ];
  const facts = rows.map(([label, value]): Cell[] => [rowHeading(label), text([{ code: value }])]);
  return [title, ...isVoid, table('plain', [], facts), ballTable(names, shownOf(chronicle, entry, event.balls))];
};

/** Balls that the hall has not seen yet stay in the bowl. */
const shownOf = ({ state }: Chronicle, entry: Drawn, balls: readonly Ball[]): readonly Ball[] =>
  entry.voidedBy === null ? balls.slice(0, state.show.draw?.shown ?? 0) : balls;

const ballTable = (names: Names, balls: readonly Ball[]): Block => {
  const { words } = names;
  const heats = [...new Set(balls.map(({ heat }) => heat))];
  const rows = heats.map((heat): Cell[] => [
    rowHeading(names.heat(heat)),
    text(
      balls
        .filter((ball) => ball.heat === heat)
        .map(({ podium, team }) => `${podium}. ${names.team(team)}`)
        .join('; '),
    ),
  ]);
  return table('plain', [[heading(words.drawHeat), heading(words.teams)]], rows);
};
