import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends the run with one plain line that a CI can read, `N passed, N failed`, and sees to it that a run in which nothing
 * was tested doesn't pass. A file that can't be loaded, or an error outside of any test, counts as a failure.
 */
export default class Report implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], _reason: TestRunEndReason): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failedHere += 1;
      }
      failed += module.state() === 'failed' ? Math.max(1, failedHere) : failedHere;
    }
    // Nothing ran: the set-up broke, or the selection was empty.
    if (passed + failed === 0) failed = 1;
    if (failed > 0) process.exitCode = 1;
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
