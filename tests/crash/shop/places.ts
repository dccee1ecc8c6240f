/** Where the shop's files stand; the data folder itself was made by the lock, which is not part of this. */
export const dataFolder = '/data';
export const journalFolder = `${dataFolder}/journal`;
export const headFile = `${dataFolder}/head.json`;
export const draftFile = `${dataFolder}/draft.json`;

/** The parts of the folder that are read and written apart from one another. */
export type Part = 'books' | 'config' | 'catalogue' | 'draft' | 'other';

const parts: readonly (readonly [Part, RegExp])[] = [
  ['books', /^\/data\/(journal|quarantine|\.?head\.json)/],
  ['config', /^\/data\/\.?config\.json/],
  ['catalogue', /^\/data\/\.?catalogue\.json/],
  ['draft', /^\/data\/\.?draft\.json/],
];

const known = new Map<string, Part>();

/** The part a path belongs to, temporary files included. */
export const partOf = (path: string): Part => {
  const part = known.get(path) ?? parts.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
  known.set(path, part);
  return part;
};
