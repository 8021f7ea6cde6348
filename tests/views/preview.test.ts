import { expect, test } from 'vitest';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { previewView } from '../../shared/views/program-view.ts';
import { RULES } from '../engine/fixtures.ts';
import { commonShown, ownShown } from '../engine/moments.ts';

test('the clock that GO would start stands at its full time in the preview, however long the MC waits', () => {
  const { state } = ownShown('A');
  const preview = previewView(state, 5000 as EpochMs, { illustrative: false, audienceUrl: '' });
  expect(preview?.clock).toEqual({ status: 'held', remaining: RULES.own.clock, length: RULES.own.clock });
});

test('the buzz window that GO would open stands at its full time in the preview, and never runs out there', () => {
  const { state } = commonShown();
  const preview = previewView(state, 5000 as EpochMs, { illustrative: false, audienceUrl: '' });
  expect(preview?.scene).toMatchObject({
    scene: 'question',
    moment: 'armed',
    window: { status: 'held', remaining: RULES.common.buzz },
  });
});
