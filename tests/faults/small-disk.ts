import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of memory that holds little, and whose room is taken and given back. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes all room but so many blocks of 4 KB. */
  readonly fill: (blocksLeft: number) => void;
  readonly free: () => void;
  readonly unmount: () => void;
};

const mounting = 'mount -t tmpfs -o size="$1" tmpfs "$0" && echo mounted && exec cat';

/** Whether this machine lets a user mount a disk of memory in a name space of its own. */
export const canMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-mount-'));
  const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', mounting, folder, '64k'], {
    input: '',
    encoding: 'utf8',
  });
  return stdout?.startsWith('mounted') ?? false;
};

/** Mounts a disk; it lasts as long as the process whose name space it is in, and is reached through that. */
export const mountSmallDisk = async (size: string): Promise<SmallDisk> => {
  const place = mkdtempSync(join(tmpdir(), 'kasa-disk-'));
  const keeper = spawn('unshare', ['-rm', 'sh', '-c', mounting, place, size], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => keeper.stdout.once('data', resolve));
  const folder = `/proc/${keeper.pid}/root${place}`;
  const ballast = join(folder, 'ballast');
  const free = (): void => {
    if (existsSync(ballast)) unlinkSync(ballast);
  };
  return {
    folder,
    fill: (blocksLeft) => {
      free();
      const { bavail, bsize } = statfsSync(folder);
      writeAsMuchAsFits(ballast, Buffer.alloc(Math.max(0, bavail - blocksLeft) * bsize));
    },
    free,
    unmount: () => keeper.stdin.end(),
  };
};

/** The register may have taken a block since the room was counted: then the disk is full all the same. */
const writeAsMuchAsFits = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
};
