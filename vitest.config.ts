import { defineConfig } from 'vitest/config';

/** Proofs by the thousand: `npm run laboratory` runs them all, `vitest run tests/crash` one of them. */
const laboratories = ['tests/{crash,exploration,faults,pty,simulation}/**/*.test.ts'];

const shared = {
  globalSetup: ['tests/support/build-once.ts'],
  // Ink takes over the real console; vitest's stand-in has no Console class.
  disableConsoleIntercept: true,
  // A machine that is busy with other work is slow, not wrong: what is polled for comes in milliseconds where it comes at all.
  expect: { poll: { interval: 10, timeout: 15_000 } },
  testTimeout: 60_000,
  hookTimeout: 20_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'quick', include: ['tests/**/*.test.{ts,tsx}'], exclude: laboratories } },
      { test: { ...shared, name: 'laboratory', include: laboratories } },
    ],
  },
});
