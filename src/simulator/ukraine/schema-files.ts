import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The official schemas from a folder, for the command Schemas; empty without one. */
export const schemaFiles = (folder: string | undefined): { readonly check: Uint8Array; readonly z: Uint8Array } => {
  const read = (name: string): Uint8Array =>
    folder === undefined ? Buffer.alloc(0) : readFileSync(join(folder, name));
  return { check: read('check01.xsd'), z: read('zrep01.xsd') };
};
