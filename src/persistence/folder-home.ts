import { statSync } from 'node:fs';
import { journalFolder } from './segment-files.ts';

/** What neither writing into a file or folder nor copying over it changes: which one of the disk it is, and since when, in epoch ms. */
export type Birth = { readonly ino: number; readonly bornAt: number };

/** `isKept` is false where the disk may not keep the time of birth: node then gives the time of the last change instead. */
const birthNow = (path: string): Birth & { readonly isKept: boolean } => {
  const { ino, birthtimeMs, ctimeMs } = statSync(path);
  return { ino, bornAt: Math.round(birthtimeMs), isKept: birthtimeMs !== ctimeMs && birthtimeMs !== 0 };
};

export const birthOf = (path: string): Birth => {
  const { ino, bornAt } = birthNow(path);
  return { ino, bornAt };
};

/** Whether it is the same file as then, as far as the disk can tell. */
export const isSameFile = (path: string, then: Birth): boolean => {
  const { ino, bornAt, isKept } = birthNow(path);
  return ino === then.ino && (bornAt === then.bornAt || !isKept);
};

/** What tells a data folder from a copy of it: the birth of its journal folder. Undefined where the disk cannot tell. */
export const folderHome = (folder: string): string | undefined => {
  const { ino, bornAt, isKept } = birthNow(journalFolder(folder));
  return isKept ? `${ino}-${bornAt}` : undefined;
};
