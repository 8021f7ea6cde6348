import { describe, expect, test } from 'vitest';
import { presetFile, readContestFile } from '../../server/content/contest-file.ts';
import { REAL } from '../../server/demo/pace.ts';
import { PUBLISHED_FINAL } from '../../server/demo/script.ts';
import { playVirtualSeason } from './virtual-season.ts';

const { contest } = readContestFile(presetFile());

describe('the bots on the bare engine, at the pace of a real show', () => {
  test.each(['2024', 'another'])(
    '[worked case 7] bring the final to the published totals, whatever the draw (seed %s)',
    { timeout: 90_000 },
    async (seed) => {
      const { state, lasted, refused } = await playVirtualSeason(contest, REAL, seed);
      const final = state.show.heats.at(-1)!;
      expect(final.id).toBe('s3h1');
      const totals = Object.fromEntries(final.result!.map(({ team, score }) => [team, score]));
      expect(totals).toEqual(PUBLISHED_FINAL);
      // Nobody asks for what the hub would refuse, and a heat lasts about as long as one on television.
      expect(refused).toEqual([]);
      expect(lasted / 9 / 60_000).toBeGreaterThan(25);
      expect(lasted / 9 / 60_000).toBeLessThan(75);
    },
  );
});
