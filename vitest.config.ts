import { defineConfig } from 'vitest/config';

/** What watches a show as it moves has the machine for itself: two cores can't draw five screens twice in time. */
const TIMED = ['heat', 'race', 'clocks-agree', 'scoreboard-flashes', 'scoreboard-changes'].map(
  (name) => `tests/browser/${name}.test.ts`,
);

const BROWSER = {
  include: ['tests/browser/**/*.test.ts'],
  environment: 'node' as const,
  globalSetup: ['tests/browser/global-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/report.ts'],
    // Many tests wait on sockets and processes: two at a time use two cores where one would idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          // Modules are loaded once a worker, not once a file: that was a third of the time, and none of them keeps a state.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER,
          name: 'browser',
          exclude: TIMED,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER,
          name: 'timed',
          include: TIMED,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
