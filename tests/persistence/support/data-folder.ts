import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real empty folder, gone when the test ends. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-persistence-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
