import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Looks into the program from inside: what its timers and its memory do. */
export const openProbe = (does: 'heap' | 'throw') => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-probe-'));
  const file = join(folder, 'notes');
  writeFileSync(file, '');
  const notes = (): string => readFileSync(file, 'utf8');
  return {
    env: {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'probe-child.ts')}`,
      PROBE_FILE: file,
      PROBE_DOES: does,
    },
    /** How often the program's timer has turned. */
    beats: (): number => notes().match(/\./g)?.length ?? 0,
    /** The heap at each SIGUSR2, bytes. */
    heaps: (): readonly number[] => (notes().match(/\d+\n/g) ?? []).map(Number),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};

export type Probe = ReturnType<typeof openProbe>;
