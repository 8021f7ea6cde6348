import { parseArgs } from 'node:util';
import { Complaint } from './complaint.ts';

export interface Flags {
  port: number;
  audiencePort: number;
  host: string;
  data: string;
  contest: string | null;
  rehearsal: boolean;
  newHostKey: boolean;
  demo: boolean;
}

const FLAGS = {
  port: { type: 'string', default: '4100' },
  'audience-port': { type: 'string', default: '4101' },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string', default: './data' },
  contest: { type: 'string' },
  rehearsal: { type: 'boolean', default: false },
  'new-host-key': { type: 'boolean', default: false },
  demo: { type: 'boolean', default: false },
} as const;

/** What the user wrote after `npm start --`; `--help` was answered before anything was built. @throws Complaint for what is no flag, or no port */
export function readFlags(args: string[]): Flags {
  const values = parse(args);
  return {
    port: portOf('--port', values.port),
    audiencePort: portOf('--audience-port', values['audience-port']),
    host: values.host,
    data: values.data,
    contest: values.contest ?? null,
    rehearsal: values.rehearsal,
    newHostKey: values['new-host-key'],
    demo: values.demo,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const flag = /'([^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Complaint(
      `Không hiểu tuỳ chọn «${flag}»; xem các tuỳ chọn bằng: npm start -- --help`,
      `Unknown option "${flag}"; see the options with: npm start -- --help`,
    );
  }
}

/** 0 takes any free port: for tests and for second installations on one machine. */
function portOf(flag: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new Complaint(
    `${flag} phải là một số từ 1 đến 65535, không phải «${text}».`,
    `${flag} must be a number from 1 to 65535, not "${text}".`,
  );
}
