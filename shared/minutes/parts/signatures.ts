import type { Judge } from '../../engine/contest.ts';
import type { Details } from '../details.ts';
import type { Names } from '../names.ts';
import type { Block } from '../paper.ts';

/** Secretary, head judge and organisers, then the rest of the jury; kept on one page. */
export const signatureBlocks = ({ contest, words }: Names, details: Details): Block[] => {
  const head = contest.judges.find((judge) => judge.head === true);
  const others = contest.judges.filter((judge) => judge !== head);
  return [
    {
      block: 'signatures',
      parties: [
        { role: [words.signSecretary], hint: words.signHint, name: details.secretary },
        { role: [words.signJury, words.signHead], hint: words.signHint, name: head?.name ?? '' },
        { role: [words.signChair], hint: words.signSeal, name: details.chair },
      ],
    },
    ...(others.length === 0 ? [] : [{ block: 'signatures', parties: others.map(byJudge(words)) } as const]),
    { block: 'recipients', title: words.recipients, items: words.recipientList },
  ];
};

const byJudge =
  (words: Names['words']) =>
  ({ name }: Judge) => ({ role: [words.signJudge], hint: words.signHint, name });
