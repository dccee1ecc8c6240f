import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { bytesOf } from '../disk/changes.ts';
import { diskWith, type Model } from '../disk/disk-state.ts';
import { type Breadth, visitImages, wordsOf } from '../disk/images.ts';
import { simulatedDisk } from '../disk/simulated-disk.ts';
import { count, type Tally } from '../families/tally.ts';
import { dataFolder } from '../shop/places.ts';

type Counters = { next: number; sold: number[] };

const file = `${dataFolder}/counters.json`;

/** Sells with the counters in lowdb's own JSON file, which syncs nothing, and cuts the power after each step. */
export const sellOnLowdb = async (model: Model, breadth: Breadth, tally: Tally): Promise<void> => {
  const state = diskWith(model, {
    names: new Map([
      ['/', 0],
      [dataFolder, 1],
    ]),
    contents: new Map([
      [0, 'folder'],
      [1, 'folder'],
    ]),
  });
  let acknowledged = 0;
  let step = 0;
  const cut = (): void => {
    step++;
    visitImages(state, breadth, ({ view, fates }) => {
      const text = bytesOf(view, view.names.get(file) ?? -1).toString();
      count(tally, problemIn(text, acknowledged), () => ({
        workload: Array.from({ length: acknowledged }, () => 'sell'),
        step,
        variant: wordsOf(fates),
      }));
    });
  };
  const fs = simulatedDisk(state, { stepped: cut });
  await withPromises(
    {
      writeFile: async (path: string, text: string) => {
        const descriptor = fs.openSync(path, 'w');
        fs.writeSync(descriptor, Buffer.from(text));
        fs.closeSync(descriptor);
      },
      rename: async (from: string, to: string) => fs.renameSync(from, to),
    },
    async () => {
      const db = new Low<Counters>(new JSONFile(file), { next: 1, sold: [] });
      for (let sale = 0; sale < 3; sale++) {
        await db.update((counters) => counters.sold.push(counters.next++));
        acknowledged++;
        cut();
      }
    },
  );
};

/** What a start would make of the file: a missing one begins at number 1 again. */
const problemIn = (text: string, acknowledged: number): string | undefined => {
  if (text === '') return acknowledged === 0 ? undefined : 'number 1 would be used again';
  try {
    const { sold }: Counters = JSON.parse(text);
    return sold.length >= acknowledged ? undefined : `number ${sold.length + 1} would be used again`;
  } catch {
    return 'it is not JSON';
  }
};

type Replaced = Readonly<Record<'writeFile' | 'rename', (from: string, to: string) => Promise<void>>>;

/** Puts functions in the place of Node's own, for whoever has imported them already too. */
const withPromises = async (replaced: Replaced, work: () => Promise<void>): Promise<void> => {
  const { writeFile, rename } = promises;
  Object.assign(promises, replaced);
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(promises, { writeFile, rename });
    syncBuiltinESMExports();
  }
};
