import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileSystem, nodeFileSystem } from '../../../src/persistence/file-system.ts';
import type { HeadWitness } from '../../../src/persistence/head-witness.ts';
import { type Journal, openJournal } from '../../../src/persistence/journal.ts';
import { opened, type Shop, type ShopFact, shopFold, sold } from './shop-fold.ts';

type Opening = { readonly fs?: FileSystem; readonly witness?: HeadWitness };

export const openShop = (folder: string, { fs = nodeFileSystem, witness }: Opening = {}): Journal<Shop, ShopFact> =>
  openJournal({ fs, folder, fold: shopFold, ...(witness && { witness }) });

/** A closed journal on disk: one shift for each entry, with so many sales; numbers run on from 1. */
export const recordShifts = (folder: string, salesPerShift: readonly number[]): void => {
  const journal = openShop(folder);
  let number = 1;
  for (const [index, sales] of salesPerShift.entries()) {
    journal.commit(opened(index + 1));
    for (let sale = 0; sale < sales; sale++) journal.commit(sold(number++));
  }
  journal.close();
};

export const segmentPath = (folder: string, segment: number): string =>
  join(folder, 'journal', `00000${segment}.jsonl`);

/** The lines of a file as text, without newlines. */
export const linesIn = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);

export const writeLines = (file: string, lines: readonly string[]): void =>
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
