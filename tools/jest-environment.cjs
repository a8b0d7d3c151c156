const { TestEnvironment } = require('jest-environment-node');

// A worker that has nothing left to do would still take its heap apart, piece by piece. On a busy
// machine that lasts longer than the half second after which jest kills it and warns of a leak.
if (process.send) process.once('exit', () => process.exit());

/** Node's environment, in workers that end at once. */
module.exports = TestEnvironment;
