import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is done with at its first failure, so the quick files come first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

// biome-ignore lint/style/noDefaultExport: Vitest reads a configuration from the default export.
export default defineConfig({
  test: {
    // The laws play hundreds of histories for each mutant; a mutant that only they notice has no test of its rule.
    include: ['tests/fiscal/**/!(*laws).test.ts'],
    isolate: false,
    disableConsoleIntercept: true,
    sequence: { sequencer: QuickFirst },
  },
});
