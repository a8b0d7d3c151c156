/** Tests are TypeScript; `npm test` has built `dist/` and `out/` before they start. */
module.exports = {
  testEnvironment: '<rootDir>/tools/jest-environment.cjs',
  // Left to itself, jest keeps one core free, which of two is half.
  maxWorkers: '100%',
  // Each spreadsheet of a test is a world of its own, and what is left of it adds up.
  workerIdleMemoryLimit: '1GB',
  // No promise is about this machine's speed; what hangs is to end all the same.
  testTimeout: 600_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/tools/jest-transform.cjs' },
  // These two are published as ES modules only, and jest runs CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|happy-dom)/)'],
  reporters: ['default', '<rootDir>/tools/jest-results.cjs'],
};
