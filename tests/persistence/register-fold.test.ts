import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fact } from '../../src/fiscal/fact.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
let facts: readonly Fact[];

beforeAll(async () => {
  shop = await openShop();
  await shop.till().start();
  await shop.perform(sale());
  await shop.perform(sale());
  await shop.perform({ type: 'cancelLast' });
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
  await shop.perform(sale());
  await shop.simulator.control.clear();
  await shop.simulator.control.set({ revokedNumber: { number: 'freed' } });
  await shop.till().sync();
  await shop.perform({ type: 'closeShift' });
  await shop.till().close();
  const journal = openJournal({ fs: nodeFileSystem, folder: shop.folder, fold: registerFold });
  facts = journal.segments().flatMap((segment) => journal.facts(segment));
  journal.close();
});
afterAll(() => shop.simulator.close());

test('every kind of fact of a troubled day can be read back', () => {
  const kinds = new Set(facts.map(({ type }) => type));
  expect([...kinds].toSorted()).toEqual([
    'beginRevised',
    'documentAccepted',
    'documentIssued',
    'documentRevoked',
    'sessionAccepted',
    'sessionRenumbered',
  ]);
});

test('a fact read back and written again is the same to the byte', () => {
  for (const fact of facts) expect(JSON.stringify(registerFold.parse({ v: 1, ...fact }))).toBe(JSON.stringify(fact));
});

test('a fact of a newer version, or with a field missing, is refused rather than guessed', () => {
  const [fact] = facts;
  expect(() => registerFold.parse({ v: 2, ...fact })).toThrow();
  expect(() => registerFold.parse({ v: 1, type: 'documentRevoked', at: 1 })).toThrow();
});
