import { availableParallelism, cpus, loadavg } from 'node:os';
import { ensureBuilt } from '../../server/start/build.mjs';
import { launchBrowser } from '../browser/chromium.ts';
import { MARK, type Transition, transitionsOf, workPerFrame } from '../browser/frame-trace.ts';
import { serveGallery } from '../browser/scoreboard-gallery.ts';

// `npm run bench -- frames [--json] [--times=N] [SCENE…]`: plays every scene of the gallery, or those named, live at
// 1080p and reads from a trace what the main thread did while it came in. QUALITY: no layout or paint after the first
// frame, p95 ≤ 8 ms a frame, no task over 50 ms. Times are the thread's own: on a shared machine the clock says how busy
// the others are.

const LENGTH_MS = 1800;
const CATEGORIES = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];
const GOAL = { p95: 8, task: 50 };

const json = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const times = Number(process.argv.find((word) => word.startsWith('--times='))?.slice('--times='.length) ?? 1);

await ensureBuilt();
const [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(gallery.url);
  const all = await page.$$eval('a[data-scene]', (links) => links.map((link) => link.getAttribute('data-scene') ?? ''));
  const renderer = await rendererName();
  const transitions: Transition[] = [];
  const played = all.slice(1).filter((scene) => asked.length === 0 || asked.includes(scene));
  for (const scene of played.flatMap((one) => Array.from({ length: times }, () => one))) {
    // From its neighbour in the show, cold, into it live; its clocks stand, so that no second ticks into the picture.
    await page.goto(`${gallery.url}?scene=${all[all.indexOf(scene) - 1]}&clock=still`);
    await page.waitForSelector('.page[data-ready=yes][data-settle=no]');
    await page.waitForTimeout(600);
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.evaluate((mark) => {
      performance.mark(mark);
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true }));
    }, MARK + scene);
    await page.waitForTimeout(LENGTH_MS + 200);
    transitions.push(...transitionsOf(await browser.stopTracing(), LENGTH_MS));
  }
  report(transitions, renderer);
} finally {
  await browser.close();
  gallery.close();
}

async function rendererName(): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'software compositor, no WebGL';
  });
  await page.close();
  return `Chromium ${browser.version()}, ${name}`;
}

function report(transitions: Transition[], renderer: string): void {
  const work = transitions.map((transition) => workPerFrame(transition, LENGTH_MS));
  const rows = transitions.map((transition, i) => ({
    scene: transition.scene,
    firstFrame: transition.firstFrame,
    p95: quantile(work[i] ?? [], 0.95),
    worst: Math.max(0, ...(work[i] ?? [])),
    longest: Math.max(0, ...transition.tasks.map(({ cpu }) => cpu)),
    longestWall: Math.max(0, ...transition.tasks.map(({ wall }) => wall)),
    gap: longestGap(transition),
    layouts: transition.layouts.map(Math.round),
    paints: transition.paints.map(Math.round),
  }));
  const longest = rows.reduce((most, row) => (row.longest > most.longest ? row : most), rows[0]!);
  const unquiet = rows.filter(({ layouts, paints }) => layouts.length + paints.length > 0);
  const p95 = quantile(work.flat(), 0.95);
  const result = {
    bench: 'frames',
    renderer,
    machine: `${cpus()[0]?.model ?? '?'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
    transitions: rows.length,
    frame: { p50: quantile(work.flat(), 0.5), p95, worst: Math.max(...work.flat()) },
    longestTask: { scene: longest.scene, cpu: longest.longest, wall: longest.longestWall },
    afterFirstFrame: unquiet.map(({ scene, layouts, paints }) => ({ scene, layouts, paints })),
    reached: { quiet: unquiet.length === 0, p95: p95 <= GOAL.p95, task: longest.longest <= GOAL.task },
    rows,
  };
  if (json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  console.log(`${renderer}\n${result.machine}\n`);
  console.log(
    'scene                        first frame   p95   worst  longest task (by the clock)  gap   layout/paint after',
  );
  for (const row of rows) {
    const after = [...new Set([...row.layouts, ...row.paints])].join(' ');
    const cells = [row.firstFrame, row.p95, row.worst, row.longest].map((ms) => ms.toFixed(1).padStart(8)).join('');
    console.log(
      `${row.scene.padEnd(28)}${cells} (${row.longestWall.toFixed(0)}) ${row.gap.toFixed(0).padStart(8)}   ${row.layouts.length}/${row.paints.length} ${after}`,
    );
  }
  console.log(
    `\nmain thread a frame: p50 ${result.frame.p50.toFixed(2)}, p95 ${p95.toFixed(2)} ms (goal ≤ ${GOAL.p95})`,
  );
  console.log(`longest task: ${longest.longest.toFixed(1)} ms in ${longest.scene} (goal ≤ ${GOAL.task})`);
  console.log(`layout or paint after the first frame: ${unquiet.length} of ${rows.length} (goal 0)`);
}

/** The longest wait between two frames of the main thread, by the clock: how smooth it looked on this machine. */
function longestGap({ frames }: Transition): number {
  return Math.max(0, ...frames.slice(1).map((at, i) => at - (frames[i] ?? at)));
}

function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
