import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUE_SHEET, cueUrl } from '../../shared/ui/sound/cue-list.ts';
import { CUES } from '../../shared/views/cue.ts';

const folder = fileURLToPath(new URL('../../shared/ui/sound/cues/', import.meta.url));

/** Samples the file plays, from the Info frame: frames of 1152 less the encoder's delay and padding. */
function playedMs(file: Buffer): number {
  const info = file.indexOf('Info');
  const at = info >= 0 ? info : file.indexOf('Xing');
  expect(at, 'an Info frame, or decoders can not trim the encoder delay').toBeGreaterThan(0);
  const frames = file.readUInt32BE(at + 8);
  const lame = at + 120;
  const delay = (file[lame + 21]! << 4) | (file[lame + 22]! >> 4);
  const padding = ((file[lame + 22]! & 15) << 8) | file[lame + 23]!;
  return ((frames * 1152 - delay - padding) / 44100) * 1000;
}

describe('sound cues', () => {
  it('every slot has its recording and no recording lacks a slot', () => {
    expect(readdirSync(folder).sort()).toEqual(CUES.map((cue) => `${cue}.mp3`).sort());
    for (const cue of CUES) expect(cueUrl(cue)).toContain(cue);
  });

  it.each(CUES)('%s is an MP3 of the length the sheet says', (cue) => {
    const file = readFileSync(`${folder}${cue}.mp3`);
    expect(file[0]).toBe(0xff);
    expect(file[1]! & 0xe0).toBe(0xe0);
    expect(Math.abs(playedMs(file) - CUE_SHEET[cue].ms)).toBeLessThan(1);
  });

  it('the recordings are small enough to preload', () => {
    const sizes = CUES.map((cue) => statSync(`${folder}${cue}.mp3`).size);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_200_000);
  });

  it('[TM7] the last five seconds resolve on zero, and the loop is whole bars', () => {
    expect(CUE_SHEET['last-five'].hitMs).toBe(5000);
    expect(CUE_SHEET.countdown.ms % 2000).toBe(0);
    expect(CUE_SHEET.countdown.loop).toBe(true);
  });

  it('the buzz is over before the podium is named', () => {
    expect(CUE_SHEET.buzz.ms).toBeLessThan(400);
  });
});
