import { ensureBuilt } from '../../server/start/build.mjs';

/** The screens the browser opens are the built ones, as on air. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
}
