import express, { type Router } from 'express';
import { nanoid } from 'nanoid';
import type { Command } from '../../shared/engine/command.ts';
import { entrants } from '../../shared/engine/contest.ts';
import { formatStands } from '../../shared/engine/decide/import-content.ts';
import type { CommandId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { FormatCheck, FormatState } from '../../shared/protocol/format.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { HttpError } from '../http/http-error.ts';
import { judgeFormat } from './format-check.ts';
import { knockouts, presets } from './format-starts.ts';

export interface FormatDesk {
  committed: () => State;
  submit: (command: Command, id: CommandId) => Promise<Reply>;
}

/** `/api/v1/content/format`, for the desk alone as all of `/content`: the contest's format before the draw (BR1). */
export function formatRoutes({ committed, submit }: FormatDesk): Router {
  const router = express.Router();
  router.use(express.json({ limit: '256kb', strict: true }), (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/', (_request, response) => void response.json(stateOf(committed())));
  router.post('/check', (request, response) => {
    const { faults } = judgeFormat(request.body, committed());
    response.json({ faults, saved: false } satisfies FormatCheck);
  });
  // Judges once more: lots may have been drawn since the last look.
  router.post('/save', async (request, response) => {
    const { format, faults } = judgeFormat(request.body, committed());
    if (format !== null) {
      const command = { type: 'import-content', teams: null, bank: null, format } as const;
      const reply = await submit(command, nanoid() as CommandId);
      if (!reply.ok) throw new HttpError(reply.code === 'failed' ? 'failed' : 'out-of-date');
    }
    response.json({ faults, saved: format !== null } satisfies FormatCheck);
  });
  return router;
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
