import type { BuzzerFlag, BuzzerHealth, DeviceView } from '../../shared/protocol/messages.ts';

export const GRADES = ['good', 'fair', 'check'] as const;
/** How a tablet comes out of the test: fit, fit with a reservation, or not before somebody has looked at it. */
export type Grade = (typeof GRADES)[number];

export const REASONS = ['gone', 'no-clock', 'few-strikes', 'unsure', 'attempts', 'hidden'] as const;
/** Why a grade is not better, beside what the hub's flags say. */
export type Reason = (typeof REASONS)[number] | BuzzerFlag;

/** These make races too close, or make the tablet no witness at all: somebody must look before the round. */
const BAD: readonly Reason[] = ['gone', 'no-clock', 'silent', 'wide', 'forged', 'attempts', 'untested', 'few-strikes'];

/** Two tablets at this are within a frame of each other: over it, ordinary photo finishes begin to be too close, ms. */
const UNSURE_MS = 12;

/** Worst first, so that the strip may show the first word only. */
const WEIGHT: readonly Reason[] = [
  'gone',
  'silent',
  'no-clock',
  'forged',
  'attempts',
  'wide',
  'few-strikes',
  'untested',
  'reconnected',
  'clock-step',
  'slow-line',
  'slow-input',
  'unsure',
  'hidden',
];

/** What speaks against a tablet, worst first. */
export function reasonsOf(device: Pick<DeviceView, 'connected' | 'visible' | 'buzzer'>): Reason[] {
  const { connected, visible, buzzer } = device;
  if (!connected) return ['gone'];
  if (buzzer === null) return ['no-clock'];
  const { uncertainty, flags, attempts } = buzzer;
  const found: Reason[] = [...flags];
  if (uncertainty === null && !flags.includes('silent')) found.push('no-clock');
  if (uncertainty !== null && uncertainty > UNSURE_MS && !flags.includes('wide')) found.push('unsure');
  if (attempts > 0 && !flags.includes('forged')) found.push('attempts');
  if (!visible) found.push('hidden');
  return found.sort((a, b) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b));
}

/**
 * How bad it is outside a test: an untested tablet is worth a look, not an alarm.
 * @returns `good` without reasons, `bad` with one that makes races too close
 */
export const severityOf = (reasons: readonly Reason[]): 'good' | 'warn' | 'bad' =>
  reasons.length === 0 ? 'good' : reasons.some((one) => one !== 'untested' && BAD.includes(one)) ? 'bad' : 'warn';

/** The test's verdict on a tablet, and why. `wanted` strikes make it whole. */
export function gradeOf(device: DeviceView, wanted: number): { grade: Grade; reasons: Reason[]; waits: boolean } {
  const strikes = device.buzzer?.strikes ?? 0;
  const waits = device.connected && strikes < wanted;
  const all = reasonsOf(device).filter((one) => one !== 'untested' || strikes === 0);
  const reasons: Reason[] = waits && strikes > 0 ? [...all, 'few-strikes'] : all;
  const grade = reasons.some((one) => BAD.includes(one)) ? 'check' : reasons.length > 0 ? 'fair' : 'good';
  return { grade, reasons, waits };
}

/** Strikes that a health's figures rest on; a test shows so many lamps. */
export const strikesShown = (buzzer: BuzzerHealth | null, wanted: number): boolean[] =>
  Array.from({ length: wanted }, (_, nth) => nth < (buzzer?.strikes ?? 0));
