import express, { type Router } from 'express';
import { nanoid } from 'nanoid';
import { z } from 'zod';
import { fixedQuestions, teamsStand } from '../../shared/engine/decide/import-content.ts';
import type { CommandId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import {
  CONTENT_FORMATS,
  CONTENT_KINDS,
  CONTENT_MAX,
  CONTENT_MODES,
  type ContentCheck,
  type ContentKind,
  type ContentRequest,
  type ContentState,
} from '../../shared/protocol/content.ts';
import type { MediaFolder } from '../content/media-folder.ts';
import { HttpError } from '../http/http-error.ts';
import { deskBody, mustStand } from './desk-body.ts';
import { formatRoutes } from './format-routes.ts';
import { type OpenedRequest, type Planned, planImport } from './import-check.ts';
import { type LookDesk, lookRoutes } from './look-routes.ts';
import { mediaRoutes, usesIn } from './media-routes.ts';
import { openWorkbook } from './open-workbook.ts';
import { questionSheet } from './question-sheet.ts';
import { template } from './template.ts';

const requestSchema = z.strictObject({
  kind: z.enum(CONTENT_KINDS),
  format: z.enum(CONTENT_FORMATS),
  mode: z.enum(CONTENT_MODES),
  text: z.string().max(CONTENT_MAX),
}) satisfies z.ZodType<ContentRequest>;

export interface ContentDesk extends LookDesk {
  /** Whether a picture or clip of this name lies in a media folder. */
  hasMedium: (file: string) => boolean;
}

/** `/api/v1/content`, for the desk alone: whoever mounts it has looked at the token. Reads bodies of its own, larger than others. */
export function contentRoutes(desk: ContentDesk): Router {
  const { committed, submit, hasMedium, folder } = desk;
  const router = express.Router();
  router.use('/format', formatRoutes(desk));
  router.use('/look', lookRoutes(desk));
  router.use('/media', mediaRoutes(folder, committed));
  // A letter of a file can take three bytes, and six where JSON escapes it.
  router.use(deskBody(CONTENT_MAX * 3));
  router.get('/', (_request, response) => void response.json(stateOf(committed())));
  router.get('/template/:kind', (request, response) => {
    const kind = CONTENT_KINDS.find((one) => one === request.params.kind);
    if (kind === undefined) throw new HttpError('not-found');
    response.type('csv').send(template(kind satisfies ContentKind));
  });
  // The bank as it is, with its answers: the desk's alone, as all of this.
  router.get('/questions.csv', (_request, response) => {
    response.type('csv').send(questionSheet(committed().contest?.bank ?? []));
  });
  router.post('/check', async (request, response) => {
    const asked = await opened(request.body);
    const state = committed();
    const planned = planImport(asked, state, hasMedium);
    response.json(planned.bank === null ? planned.check : await withUnused(planned, state, folder));
  });
  // Reads the file once more: what was previewed may not be what is there any longer.
  router.post('/import', async (request, response) => {
    const asked = await opened(request.body);
    const { check, teams, bank } = planImport(asked, committed(), hasMedium);
    if (check.preview !== null) {
      mustStand(await submit({ type: 'import-content', teams, bank }, nanoid() as CommandId));
    }
    response.json(check);
  });
  return router;
}

/** The files that no question would name after the import: a word misspelt on either side is found by them. */
async function withUnused({ check, bank }: Planned, { contest }: State, folder: MediaFolder): Promise<ContentCheck> {
  if (check.preview === null || contest === null || bank === null) return check;
  const files = await folder.list(usesIn({ ...contest, bank }));
  const unused = files.filter(({ used }) => used === 0).map(({ file }) => file);
  return { faults: [], preview: { ...check.preview, ...(unused.length > 0 && { unused }) } };
}

const stateOf = (state: State): ContentState => {
  const { contest } = state;
  return {
    contest: contest?.name ?? '',
    teams: contest?.teams.length ?? 0,
    questions: contest?.bank.length ?? 0,
    teamsStand: teamsStand(state),
    fixed: fixedQuestions(state).size,
  };
};

async function opened(body: unknown): Promise<OpenedRequest> {
  const result = requestSchema.safeParse(body);
  if (!result.success) throw new HttpError('malformed');
  const { kind, mode, format, text } = result.data;
  if (format !== 'xlsx') return { kind, mode, file: { format, text } };
  return { kind, mode, file: { format, table: await openWorkbook(text) } };
}
