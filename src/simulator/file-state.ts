import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the books outlive the process. */
export type SimulatorState = {
  /** What was saved last; undefined when nothing was. */
  readonly load: () => unknown;
  /** Returns when the value is safe. */
  readonly save: (value: unknown) => void;
};

/** The books in one JSON file of a folder, under this name, replaced by renaming, so that a reader never meets half a file. */
export const fileState = (folder: string, name: string): SimulatorState => {
  const file = join(folder, name);
  const temporary = `${file}.new`;
  return {
    load: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    save: (value) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(temporary, JSON.stringify(value), { flush: true });
      renameSync(temporary, file);
    },
  };
};
