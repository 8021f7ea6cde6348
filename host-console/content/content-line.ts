import type { ContentCheck, ContentKind, ContentRequest, ContentState } from '../../shared/protocol/content.ts';
import type { MediaAnswer, MediaList } from '../../shared/protocol/media.ts';
import { deskLine, json, type LineAnswer } from '../parts/desk-line.ts';

/** Why the hub gave no answer: this browser is no desk, the contest has changed meanwhile, the file is too large, or no answer at all. */
export const FAULTS = ['not-allowed', 'out-of-date', 'too-large', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export type Answer<T> = LineAnswer<T, Fault>;

export const ask = deskLine('/api/v1/content', FAULTS);

export const readState = (): Promise<Answer<ContentState>> => ask('/', json<ContentState>);
export const checkFile = (file: ContentRequest): Promise<Answer<ContentCheck>> =>
  ask('/check', json<ContentCheck>, file);
export const importFile = (file: ContentRequest): Promise<Answer<ContentCheck>> =>
  ask('/import', json<ContentCheck>, file);
export const readMedia = (): Promise<Answer<MediaList>> => ask('/media/', json<MediaList>);
export const sendMedium = (file: File): Promise<Answer<MediaAnswer>> =>
  ask(`/media/${encodeURIComponent(file.name.normalize('NFC'))}`, json<MediaAnswer>, file, 'PUT');
export const removeMedium = (file: string): Promise<Answer<MediaAnswer>> =>
  ask(`/media/${encodeURIComponent(file)}`, json<MediaAnswer>, undefined, 'DELETE');
/** The bank as a sheet, with its answers. */
export const readBank = (): Promise<Answer<Blob>> => ask('/questions.csv', (response) => response.blob());
export const readTemplate = (kind: ContentKind): Promise<Answer<Blob>> =>
  ask(`/template/${kind}`, (response) => response.blob());
