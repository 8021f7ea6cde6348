import type { AskingId, ProtestId } from '../../shared/engine/ids.ts';
import type { AskedDesk, HostView, ProtestDesk, RundownRow } from '../../shared/views/host.ts';
import { BASE, BRACKET, inHeat, NOW, PROGRAM, press, rundownAt, SPOKEN, waits } from './fixtures.ts';

/** Scenes of what is corrected, contested, left or played again. */

const ASKED: Record<string, AskedDesk> = {
  'common-1': {
    id: 'asked-1' as AskingId,
    mode: 'common',
    rulings: [
      { podium: 'B', verdict: 'wrong', points: -5 },
      { podium: 'C', verdict: 'right', points: 10 },
    ],
  },
  'common-2': { id: 'asked-2' as AskingId, mode: 'common', rulings: [] },
};

const asked = (rows: RundownRow[]): RundownRow[] =>
  rows.map((row) => ({ ...row, asked: ASKED[row.item.id] === undefined ? [] : [ASKED[row.item.id] as AskedDesk] }));

const rows = asked(rundownAt('common-3', 12));
const item = rows.find((row) => row.item.id === 'common-1')?.item;
if (item === undefined) throw new Error('no such row');

const protest: ProtestDesk = {
  id: 'protest-1' as ProtestId,
  asking: 'asked-1' as AskingId,
  podium: 'B',
  by: 'B',
  reason: 'Đội đã trả lời đúng ý, MC nghe nhầm',
  at: NOW,
  state: 'open',
  answer: null,
  review: {
    item,
    mode: 'common',
    question: SPOKEN,
    presses: [press('B', 412.4, 'won'), press('C', 431.9, 'beaten')],
    answers: [],
    rulings: ASKED['common-1']?.rulings ?? [],
  },
};

const shortHeat = BRACKET[1]?.heats[0]?.id ?? null;

export const CORRECTION_SCENES: Record<string, HostView> = {
  rulings: inHeat({ rundown: rows }),
  protest: inHeat({ rundown: rows, protests: [protest], confirmable: true }, { go: waits('protest'), preview: null }),
  left: inHeat(
    { rundown: rows },
    {
      program: {
        ...PROGRAM,
        podiums: PROGRAM.podiums.map((one) => (one.podium === 'B' ? { ...one, left: 'withdrawn' } : one)),
      },
    },
  ),
  short: {
    ...BASE,
    heat: null,
    go: waits('two-team-heat'),
    preview: null,
    shortHeat,
    startable: shortHeat === null ? [] : [shortHeat],
    annulled: BRACKET[0]?.heats[0] ? [{ heat: BRACKET[0].heats[0].id, reason: 'Mất điện' }] : [],
    bracket: BRACKET.map((stage, s) => ({
      ...stage,
      heats: stage.heats.map((heat, h) =>
        s === 1 && h === 0
          ? {
              ...heat,
              slots: heat.slots.map((slot, n) =>
                n === 1
                  ? {
                      known: false as const,
                      vacant: { withdrawn: null },
                      from: 'winner' as const,
                      heats: [],
                      rank: null,
                    }
                  : slot,
              ),
            }
          : heat,
      ),
    })),
  },
};
