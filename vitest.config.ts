import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/build-once.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    // Ink takes over the real console; vitest's stand-in has no Console class.
    disableConsoleIntercept: true,
    // A machine that is busy with other work is slow, not wrong: what is polled for comes in milliseconds where it comes at all.
    expect: { poll: { interval: 10, timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 20_000,
  },
});
