import * as fs from 'node:fs';

/** What tells one file from another at the same path, and how long it is in bytes. */
export type FileStat = { readonly ino: number; readonly size: number };

/** Room on the disk of a folder, as statfs counts it: blocks free for us, and bytes a block. */
export type FileSystemStat = { readonly bavail: number; readonly bsize: number };

/**
 * Every disk operation the stores may use, named and behaving as in `node:fs`.
 * It is a port so that a disk which loses power, fills up or fails can stand behind the same code.
 */
export type FileSystem = {
  readonly openSync: (path: string, flags: 'a' | 'r' | 'w') => number;
  readonly closeSync: (descriptor: number) => void;
  readonly readSync: (descriptor: number, into: Uint8Array, at: { readonly position: number }) => number;
  readonly writeSync: (descriptor: number, bytes: Uint8Array) => number;
  readonly fsyncSync: (descriptor: number) => void;
  readonly fdatasyncSync: (descriptor: number) => void;
  readonly ftruncateSync: (descriptor: number, length: number) => void;
  readonly fstatSync: (descriptor: number) => FileStat;
  readonly statSync: (path: string) => FileStat;
  readonly statfsSync: (path: string) => FileSystemStat;
  readonly readFileSync: (path: string) => Buffer;
  readonly readdirSync: (path: string) => string[];
  readonly renameSync: (from: string, to: string) => void;
  readonly unlinkSync: (path: string) => void;
  readonly mkdirSync: (path: string) => void;
};

/** The disk of the machine. */
export const nodeFileSystem: FileSystem = fs;
