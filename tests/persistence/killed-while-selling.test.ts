import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { runChild } from './support/child.ts';
import { dataFolder } from './support/data-folder.ts';
import { type Shop, type ShopFact, shopFold } from './support/shop-fold.ts';

const rounds = 6;

test('K-01 K-02 a register killed again and again in the middle of selling loses no sale and repeats no number', async () => {
  const folder = dataFolder();
  const confirmed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const child = runChild('selling-child.ts', folder);
    await expect.poll(() => child.said().length).toBeGreaterThan(15 + round * 7);
    child.process.kill('SIGKILL');
    await child.ended;
    confirmed.push(...child.said().map(Number));
  }
  const recorded: number[] = [];
  const audit = (fact: ShopFact): undefined => {
    if (fact.type === 'sold') recorded.push(fact.number);
  };
  expect(verifyJournal<Shop, ShopFact>({ fs: nodeFileSystem, folder, fold: shopFold, audit })).toMatchObject({
    ok: true,
  });
  expect(new Set(confirmed).size).toBe(confirmed.length);
  expect(recorded).toEqual(Array.from({ length: recorded.length }, (_, index) => index + 1));
  expect(confirmed.filter((number) => !recorded.includes(number))).toEqual([]);
  expect(recorded.length - confirmed.length).toBeLessThanOrEqual(rounds);
}, 60_000);
