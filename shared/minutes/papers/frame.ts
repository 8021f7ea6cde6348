import type { Details } from '../details.ts';
import type { Issue } from '../issue.ts';
import type { Block, Paper } from '../paper.ts';
import { longDate, moment } from '../vietnam-time.ts';
import { type Lang, minutesWords } from '../words.ts';

/** What every paper of one making has in common. */
export interface Making {
  lang: Lang;
  /** The last line of the log that it knows: printed on every page. */
  seq: number;
  hash: string;
  details: Details;
  /** The issue this paper is; null for a draft. */
  issue: Issue | null;
  /** The version that it replaces. */
  replaced: Issue | null;
  /** Made for show, or at a rehearsal: said on every page. */
  mode: 'live' | 'demo' | 'rehearsal';
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

interface Content {
  name: string;
  about: readonly string[];
  blocks: readonly Block[];
}

/** Head and foot of Nghị định 30 around what the paper says. `numbered`: minutes have a number, sheets and journals none. */
export const framed = (making: Making, { name, about, blocks }: Content, numbered = true): Paper => {
  const { lang, details, issue, seq, hash } = making;
  const words = minutesWords[lang];
  const number = issue === null ? words.noNumber : twoDigits(issue.number);
  const title = [name, ...about].join(' – ');
  const reference = !numbered
    ? ''
    : issue === null
      ? words.footDraft
      : words.footNumber(number, details.code, issue.version);
  const mode = making.mode === 'live' ? [] : [words[making.mode]];
  return {
    lang,
    title: issue === null ? title : `${words.footNumber(number, details.code, issue.version)} – ${about[0] ?? ''}`,
    head: {
      authority: details.authority,
      organ: details.organ,
      number: numbered ? words.number(number, details.code) : '',
      nation: words.nation,
      motto: words.motto,
      placeAndDate: words.placeAndDate(details.place, issue === null ? words.noDate : longDate(issue.issuedAt, lang)),
    },
    name,
    about,
    notices: [...mode, ...(numbered ? versionNotices(making) : [])],
    blocks,
    at: { seq, hash },
    foot: { left: [...mode, reference].filter((part) => part !== '').join(' – '), seal: words.seal(seq, hash) },
  };
};

const versionNotices = ({ lang, issue, replaced }: Making): string[] => {
  const words = minutesWords[lang];
  if (issue === null) return [words.draft];
  return replaced === null
    ? []
    : [words.replaces(issue.version, replaced.version, moment(replaced.issuedAt, lang), replaced.seq)];
};
