import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Printer } from '../runtime/ports.ts';

/** A printer that writes each document's paper to a text file of a folder; a later copy replaces the earlier one. */
export const virtualPrinter = (folder: string): Printer => ({
  print: async ({ number, text }) => {
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${String(number).padStart(6, '0')}.txt`), text);
      return { kind: 'printed' };
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  },
});
