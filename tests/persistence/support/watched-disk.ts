import { type FileSystem, nodeFileSystem } from '../../../src/persistence/file-system.ts';

export type DiskStep = keyof FileSystem;

/** Called before each step on the disk; what it throws, the step throws. */
type Watch = (step: DiskStep, subject: unknown) => void;

/** The real disk, with every step watched. */
export const watchedDisk = (watch: Watch): FileSystem => {
  const before = <Arguments extends readonly unknown[], Result>(
    step: DiskStep,
    run: (...given: Arguments) => Result,
  ): ((...given: Arguments) => Result) => {
    return (...given) => {
      watch(step, given[0]);
      return run(...given);
    };
  };
  return {
    openSync: before('openSync', nodeFileSystem.openSync),
    closeSync: before('closeSync', nodeFileSystem.closeSync),
    readSync: before('readSync', nodeFileSystem.readSync),
    writeSync: before('writeSync', nodeFileSystem.writeSync),
    fsyncSync: before('fsyncSync', nodeFileSystem.fsyncSync),
    fdatasyncSync: before('fdatasyncSync', nodeFileSystem.fdatasyncSync),
    ftruncateSync: before('ftruncateSync', nodeFileSystem.ftruncateSync),
    fstatSync: before('fstatSync', nodeFileSystem.fstatSync),
    statSync: before('statSync', nodeFileSystem.statSync),
    statfsSync: before('statfsSync', nodeFileSystem.statfsSync),
    readFileSync: before('readFileSync', nodeFileSystem.readFileSync),
    readdirSync: before('readdirSync', nodeFileSystem.readdirSync),
    renameSync: before('renameSync', nodeFileSystem.renameSync),
    unlinkSync: before('unlinkSync', nodeFileSystem.unlinkSync),
    mkdirSync: before('mkdirSync', nodeFileSystem.mkdirSync),
  };
};

/** A disk that writes down its steps; `take` gives those since the last time. */
export const recordingDisk = (): { readonly fs: FileSystem; readonly take: () => DiskStep[] } => {
  let steps: DiskStep[] = [];
  return {
    fs: watchedDisk((step) => steps.push(step)),
    take: () => {
      const taken = steps;
      steps = [];
      return taken;
    },
  };
};

/** How the disk fails. A short write takes half of the bytes and then refuses the rest. */
export type Failure = {
  readonly from: number;
  readonly lasts: 'once' | 'for ever';
  readonly how: 'EIO' | 'ENOSPC' | 'short write';
};

const systemError = (code: string): Error => Object.assign(new Error(`${code}: the disk was told to fail`), { code });

/** A disk whose `from`-th step fails, counted from 1; `steps` tells how many there were. */
export const failingDisk = ({
  from,
  lasts,
  how,
}: Failure): { readonly fs: FileSystem; readonly steps: () => number } => {
  let steps = 0;
  const fails = (): boolean => (lasts === 'once' ? steps === from : steps >= from);
  const code = how === 'EIO' ? 'EIO' : 'ENOSPC';
  const disk = watchedDisk((step) => {
    steps++;
    if (fails() && !(how === 'short write' && step === 'writeSync')) throw systemError(code);
  });
  const writeSync = (descriptor: number, bytes: Uint8Array): number => {
    if (how !== 'short write' || steps + 1 < from || (lasts === 'once' && steps + 1 !== from)) {
      return disk.writeSync(descriptor, bytes);
    }
    steps++;
    if (bytes.length < 2) throw systemError(code);
    nodeFileSystem.writeSync(descriptor, bytes.subarray(0, bytes.length >> 1));
    throw systemError(code);
  };
  return { fs: { ...disk, writeSync }, steps: () => steps };
};
