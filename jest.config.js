/**
 * Tests of units stand beside them; tests that cross services stand in test/. All use the real database. Those in
 * test/faults take long, and run by npm run test:faults.
 */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{services,gateway,schema,test}/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }] },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  testTimeout: 180_000,
  maxWorkers: 2,
};
