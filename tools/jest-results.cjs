const { appendFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');

/** A jest reporter that adds the count of a run to `out/test-results.jsonl`, for `.ci/run`. */
module.exports = class Results {
  constructor({ rootDir }) {
    this.folder = join(rootDir, 'out');
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load has no failed tests of its own.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    mkdirSync(this.folder, { recursive: true });
    appendFileSync(join(this.folder, 'test-results.jsonl'), `${JSON.stringify(counts)}\n`);
  }
};
