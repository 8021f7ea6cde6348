import type { Format } from '../../shared/engine/format.ts';
import type { FormatCheck, FormatState } from '../../shared/protocol/format.ts';
import { type Answer, ask } from '../content/content-line.ts';
import { json } from '../parts/desk-line.ts';

export const readFormat = (): Promise<Answer<FormatState>> => ask('/format/', json<FormatState>);
/** Every sentence of the validator on a format as it is shaped; of one that adds up, a trial draw of this number. */
export const checkFormat = (format: Format, sample: number): Promise<Answer<FormatCheck>> =>
  ask(`/format/check?sample=${sample}`, json<FormatCheck>, format);
export const saveFormat = (format: Format): Promise<Answer<FormatCheck>> =>
  ask('/format/save', json<FormatCheck>, format);
