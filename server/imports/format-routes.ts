import express, { type Router } from 'express';
import { nanoid } from 'nanoid';
import type { Command } from '../../shared/engine/command.ts';
import { type Contest, entrants } from '../../shared/engine/contest.ts';
import { formatStands } from '../../shared/engine/decide/import-content.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { drawBalls } from '../../shared/engine/drawing.ts';
import type { CommandId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { FormatCheck, FormatState } from '../../shared/protocol/format.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { HttpError } from '../http/http-error.ts';
import { deskBody, mustStand } from './desk-body.ts';
import { judgeFormat } from './format-check.ts';
import { knockouts, presets } from './format-starts.ts';

export interface FormatDesk {
  committed: () => State;
  submit: (command: Command, id: CommandId) => Promise<Reply>;
}

/** `/api/v1/content/format`, for the desk alone as all of `/content`: the contest's format before the draw (BR1). */
export function formatRoutes({ committed, submit }: FormatDesk): Router {
  const router = express.Router();
  router.use(deskBody('256kb'));
  router.get('/', (_request, response) => void response.json(stateOf(committed())));
  router.post('/check', (request, response) => {
    const state = committed();
    const { format, faults } = judgeFormat(request.body, state);
    const sample =
      format === null || state.contest === null ? [] : trialDraw({ ...state.contest, format }, request.query.sample);
    response.json({ faults, saved: false, ...(sample.length > 0 && { sample }) } satisfies FormatCheck);
  });
  // Judges once more: lots may have been drawn since the last look.
  router.post('/save', async (request, response) => {
    const { format, faults } = judgeFormat(request.body, committed());
    if (format !== null) {
      const command = { type: 'import-content', teams: null, bank: null, format } as const;
      mustStand(await submit(command, nanoid() as CommandId));
    }
    response.json({ faults, saved: format !== null } satisfies FormatCheck);
  });
  return router;
}

/** BR3: what lots could bring, with a seed that no draw of the contest can have. */
function trialDraw(contest: Contest, nth: unknown): Ball[] {
  return drawBalls(contest, `trial ${typeof nth === 'string' ? nth.slice(0, 8) : ''}`);
}

function stateOf(state: State): FormatState {
  const { contest } = state;
  if (contest === null) throw new HttpError('not-found');
  const seated = entrants(contest);
  return {
    contest: contest.name,
    teams: contest.teams.filter(({ id }) => seated.includes(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    format: contest.format,
    stands: formatStands(state),
    starts: [...knockouts(seated), ...presets()],
  };
}
