import { z } from 'zod';

/** How the gateway's process is told what to do: JSON in this variable. Secrets stay out of the process list. */
export const GATEWAY_ENV = 'TRANH_TAI_GATEWAY';

export interface GatewaySettings {
  hubPort: number;
  /** The same that the hub's process has. */
  secret: string;
  dataDir: string;
  /** 0: any free port; it is told to the supervisor. */
  port: number;
  host: string;
}

const settingsSchema: z.ZodType<GatewaySettings> = z.object({
  hubPort: z.number().int().min(1).max(65_535),
  secret: z.string().min(16),
  dataDir: z.string().min(1),
  port: z.number().int().min(0).max(65_535),
  host: z.string().min(1),
});

/** @throws when the supervisor forgot something: that is a fault of ours, not of the user */
export const gatewaySettings = (environment: NodeJS.ProcessEnv): GatewaySettings =>
  settingsSchema.parse(JSON.parse(environment[GATEWAY_ENV] ?? 'null'));
