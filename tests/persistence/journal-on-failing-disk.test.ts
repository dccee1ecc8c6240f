import { describe, expect, test } from 'vitest';
import { StorageBroken } from '../../src/persistence/faults.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { dataFolder } from './support/data-folder.ts';
import { opened, type Shop, type ShopFact, shopFold, sold } from './support/shop-fold.ts';
import { openShop } from './support/shop-journal.ts';
import { type Failure, failingDisk } from './support/watched-disk.ts';

type Told = { readonly committed: number[]; readonly unknown: number[]; readonly stopped: boolean };

/** A day in the shop as the cashier sees it: which sales were confirmed, and which were left unknown. */
const workDay = (folder: string, failure: Failure): Told & { readonly steps: number } => {
  const { fs, steps } = failingDisk(failure);
  const told: { committed: number[]; unknown: number[]; stopped: boolean } = {
    committed: [],
    unknown: [],
    stopped: false,
  };
  try {
    const journal = openShop(folder, { fs });
    let number = 1;
    const plan: ((next: number) => ShopFact)[] = [sold, () => opened(1), sold, sold, () => opened(2), sold];
    for (const fact of plan) {
      const wanted = fact(number);
      try {
        const outcome = journal.commit(wanted);
        if (outcome.kind === 'committed' && wanted.type === 'sold') told.committed.push(number++);
      } catch (error) {
        if (!(error instanceof StorageBroken)) throw error;
        told.stopped = true;
        if (wanted.type === 'sold') told.unknown.push(number);
      }
    }
    journal.close();
  } catch {
    told.stopped = true;
  }
  return { ...told, steps: steps() };
};

const numbersOnDisk = (folder: string): number[] => {
  const journal = openShop(folder);
  const facts = journal.segments().flatMap((segment) => journal.facts(segment));
  journal.close();
  return facts.flatMap((fact) => (fact.type === 'sold' ? [fact.number] : []));
};

const kinds = ['EIO', 'ENOSPC', 'short write'] as const;
const spans = ['once', 'for ever'] as const;

describe.each(kinds)('K-01 K-02 a disk that fails with %s', (how) => {
  test.each(spans)('at any step, %s, loses no confirmed sale and repeats no number', (lasts) => {
    const stepsOfWholeDay = workDay(dataFolder(), { from: Number.POSITIVE_INFINITY, lasts, how }).steps;
    expect(stepsOfWholeDay).toBeGreaterThan(50);
    let days = 0;
    for (let from = 1; from <= stepsOfWholeDay; from++, days++) {
      const folder = dataFolder();
      const told = workDay(folder, { from, lasts, how });
      const kept = numbersOnDisk(folder);
      const doubtful = told.unknown.filter((number) => kept.includes(number));
      expect(kept, `failure at step ${from}`).toEqual([...new Set([...told.committed, ...doubtful])]);
      expect(verifyJournal<Shop, ShopFact>({ fs: nodeFileSystem, folder, fold: shopFold })).toMatchObject({ ok: true });
    }
    expect(days).toBe(stepsOfWholeDay);
  });
});

describe('a full disk', () => {
  /** Counts only writes, and refuses them while told to. */
  const fillable = () => {
    const disk = { isFull: false };
    const writeSync = (descriptor: number, bytes: Uint8Array): number => {
      if (!disk.isFull) return nodeFileSystem.writeSync(descriptor, bytes);
      nodeFileSystem.writeSync(descriptor, bytes.subarray(0, 5));
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    return { disk, fs: { ...nodeFileSystem, writeSync } };
  };

  test.each([
    ['a sale', sold(2)],
    ['the opening of a shift', opened(2)],
  ])('refuses %s, changes nothing, and takes it when there is room again', (_what, fact) => {
    const folder = dataFolder();
    const { disk, fs } = fillable();
    const journal = openShop(folder, { fs });
    journal.commit(opened(1));
    journal.commit(sold(1));
    const before = journal.read();
    disk.isFull = true;
    expect(journal.commit(fact)).toEqual({ kind: 'full', why: expect.stringContaining('ENOSPC') });
    expect(journal.read()).toBe(before);
    expect(nodeFileSystem.readdirSync(`${folder}/journal`)).toEqual(['000001.jsonl', '000002.jsonl']);
    disk.isFull = false;
    expect(journal.commit(fact).kind).toBe('committed');
    journal.close();
    expect(openShop(folder).read()).toEqual(journal.read());
  });
});

test('a disk error while a new file is made, other than a full disk, leaves the outcome unknown', () => {
  const disk = { isBroken: false };
  const writeSync = (descriptor: number, bytes: Uint8Array): number => {
    if (disk.isBroken) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    return nodeFileSystem.writeSync(descriptor, bytes);
  };
  const journal = openShop(dataFolder(), { fs: { ...nodeFileSystem, writeSync } });
  disk.isBroken = true;
  expect(() => journal.commit(opened(1))).toThrow(StorageBroken);
  disk.isBroken = false;
  expect(() => journal.commit(sold(1))).toThrow(StorageBroken);
});
