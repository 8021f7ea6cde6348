import { LANGS } from '../../shared/ui/i18n/lang.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { MOTIONS, type Output, type Params, readParams } from '../params.ts';

/** The public state of a graphic, as the manifests' `schema` describes it. */
export interface GraphicData {
  /** `http://…:4100`: the hub to follow. Empty: the graphic shows `view`. */
  hub: string;
  view: ProgramView | null;
  params: Params;
}

/** Reads what a renderer hands over; whatever is missing stays as it was. @returns a sentence when it makes no sense */
export function readData(raw: unknown, output: Output, before: GraphicData | null): GraphicData | string {
  if (raw !== undefined && raw !== null && typeof raw !== 'object') return 'data must be an object';
  const data = (raw ?? {}) as Record<string, unknown>;
  const was = before ?? { hub: '', view: null, params: readParams(`output=${output}`, '') };
  const hub = data.hub === undefined ? was.hub : hubOf(data.hub);
  if (hub === null) return 'hub must be an http address, or empty';
  const view = data.view === undefined ? was.view : data.view;
  if (!isView(view))
    return 'view must be a program view: {contest, heat, podiums, scene, clock, illustrative, corrections}';
  const params: Params = {
    ...was.params,
    lang: LANGS.find((lang) => lang === data.lang) ?? was.params.lang,
    motion: MOTIONS.find((motion) => motion === data.motion) ?? was.params.motion,
    background: data.transparent === undefined ? was.params.background : data.transparent ? 'transparent' : null,
  };
  return { hub, view, params };
}

function hubOf(value: unknown): string | null {
  if (value === '') return '';
  if (typeof value !== 'string' || !/^https?:\/\//.test(value)) return null;
  try {
    return new URL(value).origin;
  } catch (error) {
    console.info('not an address', value, error);
    return null;
  }
}

/** Deep enough that no scene is handed something it can't be; the hub's own views always are what they say. */
function isView(value: unknown): value is ProgramView | null {
  if (value === null) return true;
  const view = value as Partial<ProgramView>;
  return typeof value === 'object' && Array.isArray(view.podiums) && typeof view.scene?.scene === 'string';
}
