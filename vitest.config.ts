import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Ink takes over the real console; vitest's stand-in has no Console class.
    disableConsoleIntercept: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
