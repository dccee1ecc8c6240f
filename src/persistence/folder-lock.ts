import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { syncFolder } from './disk-paths.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { reasonOf } from './reason.ts';
import { isForbidden, isMissing } from './system-error.ts';

/** Who holds a data folder; `since` is an ISO 8601 moment. */
export type Holder = { readonly pid: number; readonly host: string; readonly since: string };

/** `unsupported`: this machine cannot lock, so the folder must not be opened at all. */
export type LockOutcome =
  | { readonly kind: 'locked'; readonly release: () => void }
  | { readonly kind: 'held'; readonly by?: Holder }
  | { readonly kind: 'unsupported'; readonly why: string };

/**
 * Takes a data folder for this process alone (K-11), before anything in it is opened; makes the folder if need be.
 * The kernel holds the lock with our open file, so it is free the moment the process ends, however it ends, and neither
 * a stopped process nor a clock that jumps can lose it.
 */
export const lockFolder = (folder: string): LockOutcome => {
  fs.mkdirSync(folder, { recursive: true });
  keepFolderName(nodeFileSystem, resolve(folder));
  const file = join(folder, 'lock');
  const descriptor = fs.openSync(file, 'a+');
  const outcome = lockDescriptor(descriptor);
  if (outcome === 'locked') {
    writeHolder(descriptor);
    return { kind: 'locked', release: releaseOf(descriptor) };
  }
  fs.closeSync(descriptor);
  return outcome === 'held' ? heldBy(readHolder(file)) : { kind: 'unsupported', why: outcome.why };
};

/**
 * Makes the name of a data folder survive a power cut, also when an earlier start or somebody else had made it: a folder
 * that is gone takes every document in it along.
 */
export const keepFolderName = (disk: FileSystem, folder: string): void => {
  try {
    syncFolder(disk, dirname(folder));
  } catch (error) {
    // A parent that may not be read was there before the folder, which we then cannot have made.
    if (!isForbidden(error)) throw error;
  }
};

/** util-linux `flock` locks the open file it inherits as its descriptor 3, which is ours: the lock outlives it. */
const lockDescriptor = (descriptor: number): 'locked' | 'held' | { readonly why: string } => {
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', descriptor],
  });
  if (error) return { why: isMissing(error) ? 'the program "flock" is not installed' : reasonOf(error) };
  if (status === 0) return 'locked';
  return status === 1 && stderr.length === 0
    ? 'held'
    : { why: `flock: ${stderr.toString().trim() || `ended with ${status}`}` };
};

const releaseOf = (descriptor: number): (() => void) => {
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    fs.ftruncateSync(descriptor, 0);
    fs.closeSync(descriptor);
  };
};

const writeHolder = (descriptor: number): void => {
  fs.ftruncateSync(descriptor, 0);
  const since = fs.fstatSync(descriptor).mtime.toISOString();
  const holder: Holder = { pid: process.pid, host: hostname(), since };
  fs.writeSync(descriptor, `${JSON.stringify(holder)}\n`);
};

const heldBy = (by: Holder | undefined): LockOutcome => (by ? { kind: 'held', by } : { kind: 'held' });

/** The holder writes its name a moment after it takes the lock, so it may not be there yet. */
const readHolder = (file: string): Holder | undefined => {
  try {
    return holderSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
};

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });
