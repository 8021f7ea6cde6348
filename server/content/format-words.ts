import type { FormatFault, FormatFaultCode } from '../../shared/engine/format-check.ts';

type Detail = FormatFault['detail'];

/** What is wrong with a format, and which number is off (BR1); one sentence a fault. */
const SENTENCES: Record<FormatFaultCode, (detail: Detail) => string> = {
  'no-stages': () => 'chưa có vòng nào; cần ít nhất một vòng [no stage at all]',
  'no-heats': ({ stage }) =>
    `vòng «${stage}» chưa có lượt thi nào; cần ít nhất một [this stage has no heat; it needs one]`,
  'heat-twice': ({ heat }) => `lượt thi «${heat}» có hai lần [this heat's id stands twice]`,
  'heat-size': ({ heat, seats, least, most }) =>
    `lượt thi «${heat}» có ${seats} bục; cần từ ${least} đến ${most} [a heat has ${least} to ${most} seats]`,
  'final-heats': ({ heats, needed }) =>
    `vòng cuối có ${heats} lượt thi; cần đúng ${needed} [the last stage needs exactly one heat]`,
  'draw-not-first': ({ heat }) =>
    `ở lượt thi «${heat}», bục bốc thăm phải đứng trước bục khác [drawn seats come first]`,
  'seats-too-few': ({ teams, seats }) =>
    `có ${teams} đội bốc thăm nhưng chỉ ${seats} bục bốc thăm [more teams than drawn seats]`,
  'seats-too-many': ({ teams, seats, heats, needed }) =>
    `${seats} bục bốc thăm ở ${heats} lượt thi cho ${teams} đội: có lượt không đủ 2 đội, cần ít nhất ${needed} đội [a heat would have fewer than two teams]`,
  'unknown-team': ({ team }) => `không có đội «${team}» [no such team]`,
  'team-twice': ({ team }) => `đội «${team}» được xếp hai bục; chỉ được một [this team is seeded twice; one seat only]`,
  'unknown-heat': ({ heat, from }) => `lượt thi «${heat}» lấy đội từ «${from}», không có lượt này [no such heat]`,
  'heat-not-earlier': ({ heat, from }) =>
    `lượt thi «${heat}» lấy đội từ «${from}», lượt này phải ở vòng trước [must be of an earlier stage]`,
  'winner-twice': ({ heat }) =>
    `đội nhất «${heat}» vào hai bục; chỉ được vào đúng một [its winner is seated twice; one seat only]`,
  'winner-unused': ({ heat }) =>
    `đội nhất «${heat}» không vào bục nào; phải vào đúng một [its winner goes nowhere; it needs one seat]`,
  'best-rank': ({ group, ranks }) =>
    `nhóm ${group}: hạng đội nhì phải là 1, 2, 3… không sót không lặp, đang là ${ranks} [ranks must run 1, 2, 3…]`,
  'best-too-many': ({ group, taken, candidates }) =>
    `nhóm ${group}: lấy ${taken} đội nhì trong khi chỉ chắc có ${candidates} [more taken than candidates]`,
  'constraint-team': ({ team }) =>
    `điều kiện bốc thăm nêu đội «${team}», đội này không bốc thăm [this team is not drawn]`,
  'constraint-heat': ({ heat, podium }) =>
    `điều kiện bốc thăm nêu lượt thi «${heat}»${podium === '' ? '' : ` bục ${podium}`}, chỗ này không bốc thăm [nothing is drawn there]`,
  'constraints-unsatisfiable': ({ which, whichEn = which }) =>
    `các điều kiện bốc thăm mâu thuẫn, không cách bốc nào giữ được cùng lúc: ${which} [no draw can keep these together: ${whichEn}]`,
};

export const formatSentence = ({ fault, detail }: FormatFault): string => `format: ${SENTENCES[fault](detail)}`;

/** The same sentence, a language each. */
export const formatWords = ({ fault, detail }: FormatFault): { vi: string; en: string } => {
  const [, vi = '', en = ''] = /^(.*) \[(.*)\]$/.exec(SENTENCES[fault](detail)) ?? [];
  return { vi, en };
};
