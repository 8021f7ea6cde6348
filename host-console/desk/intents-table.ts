import type { Verdict } from '../../shared/engine/asking.ts';
import { PODIUMS } from '../../shared/engine/ids.ts';
import type { HostView } from '../../shared/views/host.ts';
import { type Intent, type IntentOf, nothing, send } from './situation.ts';

type TableAction =
  | 'right'
  | 'wrong'
  | 'silent'
  | 'pick'
  | 'give-word'
  | 'place-star'
  | 'score'
  | 'replace-ruling'
  | 'protest'
  | 'overtime-take'
  | 'overtime-waive'
  | 'sheets'
  | 'give-question'
  | 'media'
  | 'media-again'
  | 'stop-clock'
  | 'less-time'
  | 'more-time';

const rule =
  (verdict: Verdict): IntentOf =>
  ({ view }) => {
    const asking = view.heat?.asking;
    if (!asking?.answering) return nothing('nobody-answers');
    return send({ type: 'rule', asking: asking.id, podium: asking.answering.podium, verdict });
  };

const overtime =
  (confirm: boolean): IntentOf =>
  ({ view }) =>
    view.heat?.turn?.overtime?.ruling === 'proposed'
      ? send({ type: 'rule-overtime', confirm })
      : nothing('no-overtime');

const clock =
  (seconds: number): IntentOf =>
  ({ view }) =>
    view.clock === null ? nothing('no-clock') : send({ type: 'adjust-clock', seconds });

export const PICKS = ['pack', 'answer', 'seat', 'heat'] as const;
/** What the digits stand for just now. */
export type Pick = (typeof PICKS)[number];

/** Digits number whatever is being chosen from: packs, answers to judge, absent judges' seats, heats to start. */
export function pickOf({ heat, startable }: HostView): Pick | null {
  if (heat?.packs) return 'pack';
  if (heat?.asking?.mode === 'speed' && heat.asking.phase === 'closed') return 'answer';
  if (heat?.turn?.phase === 'marking') return 'seat';
  if (heat === null && startable.length > 0) return 'heat';
  return null;
}

const PICK: Record<Pick, (view: HostView, n: number) => Intent> = {
  pack: (view, n) => {
    const pack = view.heat?.packs?.[n - 1];
    if (!pack) return nothing('nothing-to-pick');
    return pack.takenBy === null ? send({ type: 'choose-pack', pack: pack.pack }) : nothing('taken');
  },
  answer: (view, n) => {
    const asking = view.heat?.asking;
    const answer = asking?.answers.find((one) => one.podium === PODIUMS[n - 1]);
    if (!asking || !answer) return nothing('nothing-to-pick');
    const right = !(answer.judged ?? answer.proposal ?? false);
    return send({ type: 'judge-answer', asking: asking.id, podium: answer.podium, right });
  },
  seat: (view, n) => {
    const judge = view.heat?.turn?.judges[n - 1];
    if (!judge) return nothing('nothing-to-pick');
    return judge.in || judge.closed ? nothing('taken') : send({ type: 'close-seat', judge: judge.id });
  },
  heat: (view, n) => {
    const heat = view.startable[n - 1];
    return heat === undefined ? nothing('nothing-to-pick') : send({ type: 'start-heat', heat });
  },
};

/** Rulings are this heat's, until its result is confirmed; then the result is opened again first (BR7). */
const sheet = ({ heat }: HostView, dialog: 'replace-ruling' | 'protest'): Intent => {
  if (heat === null) return nothing('no-heat');
  return heat.confirmed ? nothing('confirmed') : { do: 'open', dialog };
};

export const TABLE_INTENTS: Record<TableAction, IntentOf> = {
  right: rule('right'),
  wrong: rule('wrong'),
  silent: rule('silent'),
  pick: ({ view }, n) => {
    const pick = pickOf(view);
    return pick === null ? nothing('nothing-to-pick') : PICK[pick](view, n);
  },
  'give-word': ({ view }, n) => {
    const asking = view.heat?.asking;
    const podium = asking?.mayHaveWord.find((one) => one === PODIUMS[n - 1]);
    return asking && podium ? send({ type: 'give-word', asking: asking.id, podium }) : nothing('no-word');
  },
  'place-star': ({ view }) => {
    const podium = view.heat?.mayStar;
    return podium === undefined ? nothing('no-star') : send({ type: 'place-star', podium });
  },
  score: ({ view }) => (view.heat === null ? nothing('no-heat') : { do: 'open', dialog: 'score' }),
  'replace-ruling': ({ view }) => sheet(view, 'replace-ruling'),
  protest: ({ view }) => sheet(view, 'protest'),
  'overtime-take': overtime(true),
  'overtime-waive': overtime(false),
  sheets: ({ view }) => {
    const phase = view.heat?.turn?.phase;
    const shut = phase === undefined || phase === 'ready' || phase === 'revealing' || phase === 'revealed';
    return shut ? nothing('no-sheets') : { do: 'open', dialog: 'sheets' };
  },
  'give-question': ({ view }) => {
    const asking = view.heat?.asking;
    const over = asking?.phase === 'settled' || asking?.phase === 'failed';
    const had = asking?.rulings.some((ruling) => ruling.verdict === 'right') ?? false;
    if (!asking || asking.mode === 'speed' || !over || had) return nothing('nobody-had-it');
    return send({ type: 'give-question', asking: asking.id });
  },
  media: ({ view }) => {
    const asking = view.heat?.asking;
    if (!asking?.playback) return nothing('no-media');
    return asking.playback === 'playing'
      ? send({ type: 'pause-media', asking: asking.id })
      : send({ type: 'play-media', asking: asking.id, again: false });
  },
  'media-again': ({ view }) => {
    const asking = view.heat?.asking;
    return asking?.playback ? send({ type: 'play-media', asking: asking.id, again: true }) : nothing('no-media');
  },
  'stop-clock': ({ view }) => (view.clock?.status === 'running' ? send({ type: 'stop-clock' }) : nothing('no-clock')),
  'less-time': clock(-5),
  'more-time': clock(5),
};
