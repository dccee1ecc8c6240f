import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { segmentFile } from '../../src/persistence/segment-files.ts';
import { writeJournal } from '../grow/write-journal.mjs';

/** An empty folder on the disk of the machine, not in memory: the folder for temporary files is taken as one. */
export const temporaryFolder = (name) => mkdtempSync(join(tmpdir(), `kasa-bench-${name}-`));

/** Data folders with journals of these sizes, made once for a run; `close` removes them. */
export const growArchives = (sizes) => {
  const archives = sizes.map((documents) => {
    const folder = temporaryFolder('archive');
    const began = performance.now();
    const { files } = writeJournal({ folder, documents });
    return { documents, folder, files, seconds: (performance.now() - began) / 1000 };
  });
  return {
    archives,
    close: () => {
      for (const { folder } of archives) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Opens the journal of an archive as a register does, durably. */
export const open = (folder) => openJournal({ fs: nodeFileSystem, folder, fold: registerFold });

/** Bytes of all the files of a journal. */
export const bytesOf = (folder, files) =>
  Array.from({ length: files }, (_, index) => statSync(segmentFile(folder, index + 1)).size).reduce((a, b) => a + b, 0);
