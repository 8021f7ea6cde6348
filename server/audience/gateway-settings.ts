import { z } from 'zod';

/** What the supervisor puts into the gateway's environment. */
const settingsSchema = z.object({
  TRANHTAI_HUB_PORT: z.coerce.number().int().min(1).max(65_535),
  TRANHTAI_GATEWAY_SECRET: z.string().min(16),
  TRANHTAI_DATA: z.string().min(1),
  /** 0: any free port; it is told to the supervisor. */
  TRANHTAI_AUDIENCE_PORT: z.coerce.number().int().min(0).max(65_535),
  TRANHTAI_HOST: z.string().min(1),
});
export type GatewayEnvironment = z.input<typeof settingsSchema>;

/** @throws when the supervisor forgot something: that is a fault of ours, not of the user */
export function gatewaySettings(environment: NodeJS.ProcessEnv) {
  const settings = settingsSchema.parse(environment);
  return {
    hubPort: settings.TRANHTAI_HUB_PORT,
    secret: settings.TRANHTAI_GATEWAY_SECRET,
    dataDir: settings.TRANHTAI_DATA,
    port: settings.TRANHTAI_AUDIENCE_PORT,
    host: settings.TRANHTAI_HOST,
  };
}
