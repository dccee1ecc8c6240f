import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { encodeLine, genesis } from '../../src/persistence/journal-line.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { dataFolder } from './support/data-folder.ts';
import { opened, type Shop, type ShopFact, shopFold, sold } from './support/shop-fold.ts';
import { openShop, segmentPath } from './support/shop-journal.ts';
import { recordingDisk } from './support/watched-disk.ts';

/** Writes a first file of so many sales without waiting for the disk at each of them. */
const fillFirstFile = (folder: string, sales: number): void => {
  openShop(folder).close();
  const lines: Buffer[] = [];
  let { bytes, link } = encodeLine(genesis, { v: 1, type: 'checkpoint', state: shopFold.blank });
  for (let number = 1; number <= sales; number++) {
    lines.push(bytes);
    ({ bytes, link } = encodeLine(link, { v: 1, ...sold(number) }));
  }
  writeFileSync(segmentPath(folder, 1), Buffer.concat([...lines, bytes]));
};

describe('a journal that grows', () => {
  test('takes the same steps on the disk for a sale after 5,000 documents as after 100', () => {
    const stepsOfSale = (sales: number) => {
      const folder = dataFolder();
      fillFirstFile(folder, sales);
      const { fs, take } = recordingDisk();
      const journal = openShop(folder, { fs });
      take();
      journal.commit(sold(sales + 1));
      return take();
    };
    expect(stepsOfSale(5000)).toEqual(stepsOfSale(100));
    expect(stepsOfSale(100)).toEqual(['statSync', 'writeSync', 'fdatasyncSync']);
  });

  test('reads only the newest file to start, so a start after 5,000 documents reads no more than after 100', () => {
    const bytesReadAtStart = (sales: number) => {
      const folder = dataFolder();
      fillFirstFile(folder, sales);
      const before = openShop(folder);
      before.commit(opened(1));
      before.close();
      let bytes = 0;
      const counted = (content: Buffer): Buffer => {
        bytes += content.length;
        return content;
      };
      const fs = { ...nodeFileSystem, readFileSync: (path: string) => counted(nodeFileSystem.readFileSync(path)) };
      expect(openShop(folder, { fs }).read()).toEqual({ shift: 1, next: sales + 1 });
      return bytes;
    };
    expect(bytesReadAtStart(5000) - bytesReadAtStart(100)).toBeLessThan(20);
  });

  test('checks, opens and reads a file of 100,000 lines', () => {
    const folder = dataFolder();
    fillFirstFile(folder, 100_000);
    expect(verifyJournal<Shop, ShopFact>({ fs: nodeFileSystem, folder, fold: shopFold })).toMatchObject({
      ok: true,
      lines: 100_001,
    });
    const journal = openShop(folder);
    expect(journal.read().next).toBe(100_001);
    expect(journal.facts(1)).toHaveLength(100_000);
  });
});
