import { champion } from '../../engine/bracket.ts';
import type { Contest } from '../../engine/contest.ts';
import { isFinal, type Stage } from '../../engine/format.ts';
import type { Chronicle } from '../chronicle.ts';
import { figure } from '../figures.ts';
import { heatContext } from '../heat-context.ts';
import type { Issue } from '../issue.ts';
import { Names, stageTitle, stageWith } from '../names.ts';
import { type Block, labelled, type Paper, paragraph, sections } from '../paper.ts';
import { briefCorrections, recordedProtests } from '../parts/corrections.ts';
import { drawBlocks } from '../parts/draw.ts';
import { officials } from '../parts/people.ts';
import { resultBlocks } from '../parts/result.ts';
import { runnersUpBlocks } from '../parts/runners-up.ts';
import { signatureBlocks } from '../parts/signatures.ts';
import { tieOutcomes } from '../parts/ties.ts';
import { isDrawn, type Subject } from '../subject.ts';
import { hourMinute, moment, shortDate } from '../vietnam-time.ts';
import { minutesWords } from '../words.ts';
import { changeBlocks } from './changes.ts';
import { framed, type Making, twoDigits } from './frame.ts';

type Whole = Exclude<Subject, { kind: 'heat' }>;

/** The minutes of a stage or of the whole contest: the draw, every heat's result, the comparisons, who goes on or won. */
export const wholePaper = (
  chronicle: Chronicle,
  subject: Whole,
  making: Making,
  issues: readonly Issue[],
): Paper | null => {
  const { contest } = chronicle.state;
  const all = contest?.format.stages ?? [];
  const stages = subject.kind === 'contest' ? all : all.filter(({ id }) => id === subject.id);
  const [first] = stages;
  if (contest === null || first === undefined) return null;
  const names = new Names(contest, making.lang, null, chronicle);
  const { words } = names;
  const isWhole = subject.kind === 'contest';
  const blocks = sections(
    { title: words.changes, blocks: changeBlocks(chronicle, making) },
    { title: words.timePlace, blocks: spanBlocks(chronicle, contest, stages, making) },
    { title: words.people, blocks: officials(names, making.details) },
    { title: words.draw, blocks: stages.some(({ id }) => isDrawn(contest, id)) ? drawBlocks(chronicle, names) : [] },
    ...stages.flatMap((stage) => [
      {
        title: isWhole ? `${words.heats}: ${stageTitle(stage, making.lang).toUpperCase()}` : words.heats,
        blocks: heatBlocks(chronicle, contest, stage, making),
      },
      { title: words.runnersUp, blocks: runnersUpBlocks(contest, chronicle.state.show, names, stage) },
    ]),
    { title: words.finalRanking, blocks: isWhole ? rankingBlocks(chronicle, contest, names) : [] },
    { title: words.papers, blocks: issuedBlocks(contest, names, making, subject, issues) },
    { title: words.protests, blocks: protestsOf(chronicle, stages, making) },
  );
  const when = making.issue === null ? words.closingBlank : hourMinute(making.issue.issuedAt, making.lang);
  return framed(making, {
    name: words.minutes,
    about: [isWhole ? words.aboutContest : words.aboutStage(stageTitle(first, making.lang)), contest.name],
    blocks: [...blocks, paragraph(words.closing(when)), ...signatureBlocks(names, making.details)],
  });
};

/** Every heat of the stage with its table and what was changed by hand in it. */
const heatBlocks = (chronicle: Chronicle, contest: Contest, stage: Stage, { lang }: Making): Block[] => {
  const { words } = new Names(contest, lang, null, chronicle);
  const blocks = chronicle.state.show.heats
    .filter((heat) => stageWith(contest, heat.id)?.id === stage.id)
    .flatMap(({ id }): Block[] => {
      const context = heatContext(chronicle, id, lang);
      if (context === null) return [];
      return [
        { block: 'heading', title: context.names.heat(id) },
        ...resultBlocks(context),
        ...tieOutcomes(context),
        ...briefCorrections(context),
      ];
    });
  return blocks.length === 0 ? [paragraph(words.noResult)] : blocks;
};

/** From the first line of these stages to the last confirmed result. */
const spanBlocks = (chronicle: Chronicle, contest: Contest, stages: readonly Stage[], making: Making): Block[] => {
  const { lang, details } = making;
  const { words } = new Names(contest, lang, null, chronicle);
  const own = [...chronicle.byHeat].flatMap(([heat, entries]) =>
    heat !== null && stages.includes(stageWith(contest, heat) as Stage)
      ? entries.filter(({ voidedBy }) => voidedBy === null)
      : [],
  );
  const began = own.find(({ event }) => event.type === 'heat-started');
  const ended = own.findLast(({ event }) => event.type === 'result-confirmed');
  return [
    labelled(words.began, began === undefined ? words.toFill : moment(began.at, lang)),
    labelled(words.ended, ended === undefined ? words.notEnded : moment(ended.at, lang)),
    labelled(words.venue, details.venue || words.toFill),
  ];
};

/** The protests of these stages' heats, and room to write one by hand. */
const protestsOf = (chronicle: Chronicle, stages: readonly Stage[], { lang }: Making): Block[] => {
  const { contest, show } = chronicle.state;
  const told = show.heats
    .filter(({ id }) => contest !== null && stages.includes(stageWith(contest, id) as Stage))
    .flatMap(({ id }) => {
      const context = heatContext(chronicle, id, lang);
      return context === null ? [] : recordedProtests(context);
    });
  return [...told, paragraph(minutesWords[lang].protestRoom), { block: 'lines', count: 4 }];
};

/** The places of the last heat, and the champion. */
const rankingBlocks = ({ state }: Chronicle, contest: Contest, names: Names): Block[] => {
  const { words, lang } = names;
  const last = state.show.heats.find((heat) => isFinal(contest.format, heat.id) && heat.result !== null);
  const first = champion(contest.format, state.show);
  if (last?.result == null || first === null) return [paragraph(words.noResult)];
  const items = last.result.map(({ team, place, score }) => {
    const prize = words.placeName(place);
    return `${prize === '' ? `${words.place} ${place}` : prize}: ${names.team(team)} – ${figure(score, lang)}`;
  });
  return [labelled(words.champion, names.team(first)), { block: 'list', items }];
};

/** Papers of the heats and stages in this one, by their newest version. */
const issuedBlocks = (
  contest: Contest,
  names: Names,
  making: Making,
  subject: Whole,
  issues: readonly Issue[],
): Block[] => {
  const { words } = names;
  const about = (one: Subject): string =>
    one.kind === 'heat'
      ? words.aboutHeat(names.heat(one.id))
      : words.aboutStage(
          one.kind === 'stage'
            ? stageTitle(contest.format.stages.find(({ id }) => id === one.id) ?? { kind: 'final' }, making.lang)
            : '',
        );
  const inside = (one: Subject): boolean =>
    subject.kind === 'contest'
      ? one.kind !== 'contest'
      : one.kind === 'heat' && stageWith(contest, one.id)?.id === subject.id;
  const before = making.issue === null ? issues : issues.slice(0, indexOf(issues, making.issue));
  const newest = before.filter(
    (issue) =>
      inside(issue.subject) && !before.some((other) => other.number === issue.number && other.version > issue.version),
  );
  if (newest.length === 0) return [];
  const items = newest.map((issue) =>
    words.paperLine(
      twoDigits(issue.number),
      issue.details.code || making.details.code,
      issue.version,
      about(issue.subject),
      shortDate(issue.issuedAt),
    ),
  );
  return [{ block: 'list', items }];
};

/** A paper tells of those issued before it, also when it is printed again later. */
const indexOf = (issues: readonly Issue[], issue: Issue): number => {
  const at = issues.findIndex((other) => other.number === issue.number && other.version === issue.version);
  return at === -1 ? issues.length : at;
};
