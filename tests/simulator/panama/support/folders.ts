import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A folder of its own for the books of a simulator. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pac-'));
  folders.push(folder);
  return folder;
};

/** Removes every folder a test file made; call it after each test. */
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
};
