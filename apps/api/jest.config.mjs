export default {
  // Test files share their worker's modules: an application that is read and compiled once begins in half a second,
  // and one that is read again for every file in four. What a file changes for itself, it puts back.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/support/setup.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.mjs'],
  maxWorkers: 2,
};
