import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Complaint } from '../supervisor/complaint.ts';
import { BRISK, FAST, type Pace, paced, REAL } from './pace.ts';

export interface DemoFlags {
  pace: Pace;
  /** The final alone, its three teams seeded. */
  final: boolean;
  port: string;
  audiencePort: string;
  host: string | null;
  /** Null: a temporary one. */
  data: string | null;
  seed: string;
  record: string | null;
}

const FLAGS = {
  final: { type: 'boolean', default: false },
  speed: { type: 'string', default: '4' },
  // Not the ports of `npm start`: a demo never takes the place of a show.
  port: { type: 'string', default: '4200' },
  'audience-port': { type: 'string', default: '4201' },
  host: { type: 'string' },
  data: { type: 'string' },
  seed: { type: 'string', default: '2024' },
  record: { type: 'string' },
} as const;

const FASTEST = 20;

/** What the user wrote after `npm run demo --`. @throws Complaint */
export function readDemoFlags(args: string[]): DemoFlags {
  const values = parse(args);
  if (values.data !== undefined) refuseUsed(values.data);
  return {
    pace: paceOf(values.speed),
    final: values.final,
    port: values.port,
    audiencePort: values['audience-port'],
    host: values.host ?? null,
    data: values.data ?? null,
    seed: values.seed,
    record: values.record ?? null,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const flag = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? args.find((arg) => !arg.startsWith('-')) ?? '';
    throw new Complaint(
      `Không hiểu tuỳ chọn «${flag}»; xem các tuỳ chọn bằng: npm run demo -- --help`,
      `Unknown option "${flag}"; see the options with: npm run demo -- --help`,
    );
  }
}

function paceOf(speed: string): Pace {
  if (speed === 'real') return REAL;
  if (speed === 'fast') return FAST;
  if (speed === 'brisk') return BRISK;
  const times = Number(speed);
  if (/^\d+(\.\d+)?$/.test(speed) && times >= 1 && times <= FASTEST) return paced(times);
  throw new Complaint(
    `--speed phải là real, brisk, fast hoặc một số từ 1 đến ${FASTEST}, không phải «${speed}».`,
    `--speed must be real, brisk, fast, or a number from 1 to ${FASTEST}, not "${speed}".`,
  );
}

/** Bots must never play on in a real contest. */
function refuseUsed(data: string): void {
  if (!existsSync(data) || readdirSync(data).length === 0) return;
  throw new Complaint(
    `Thư mục «${data}» không trống; buổi trình diễn cần một thư mục trống, hãy chọn thư mục khác hoặc bỏ --data.`,
    `The directory "${data}" is not empty; the demo needs an empty one: choose another, or leave --data out.`,
  );
}
