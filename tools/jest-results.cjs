const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** A jest reporter that leaves the count of a run in `out/test-results.json`, for `.ci/run`. */
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
    writeFileSync(join(this.folder, 'test-results.json'), `${JSON.stringify(counts)}\n`);
  }
};
