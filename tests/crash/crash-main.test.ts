import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the laboratory tries one day in every family, prints its table and ends well', { timeout: 60_000 }, () => {
  const main = join(import.meta.dirname, 'main.ts');
  const { status, stdout } = spawnSync(process.execPath, [main, '--only', 'sell,open'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^family +workloads +images +bad\n/);
  expect(stdout).toMatch(/power cut in recovery, sell open, strict +1 +[\d,]+ +0\n/);
  expect(stdout).toMatch(/together +\d+ +[\d,]+ +0\n$/);
  expect(status).toBe(0);
});
