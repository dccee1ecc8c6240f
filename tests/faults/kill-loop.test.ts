import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { disagreements, type Evidence } from './kill-judge.ts';
import { killLoop, summary } from './kill-loop.ts';
import { buildProgram, type Program } from './program.ts';
import { countries } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

test.each(countries)(
  'K-01 K-02 K-04 the program killed with -9 again and again in %s loses no document and gives no number twice',
  async (country) => {
    const report = await killLoop(program, { country, rounds: 20, seed: 2026 });
    console.log(summary(report));
    expect(report).toMatchObject({ wrong: [], stillWaiting: 0, verify: expect.stringContaining('"ok":true') });
    // Kills come by the machine's clock: how many fall where is its own affair, but each kind has to happen.
    expect(Math.min(...Object.values(report.kills))).toBeGreaterThan(0);
    expect(report.answered).toBeGreaterThan(80);
  },
  90_000,
);

const document = {
  number: 7,
  kind: 'sale',
  fiscalNumber: '77',
  offline: false,
  total: '1.00',
  at: '',
  state: 'accepted',
};
const whole: Evidence = {
  country: 'ukraine',
  told: [document],
  listed: [document],
  booked: [{ name: '7 77', total: '1.00', isVoid: false }],
  printed: [7],
};

test.each<[string, Partial<Evidence>, string]>([
  ['an answered document that is gone', { listed: [] }, 'answered and gone: sale 7 (77, accepted)'],
  [
    'an answered document with another fiscal number',
    { told: [{ ...document, fiscalNumber: '78' }] },
    'answered and gone',
  ],
  ['a number given twice', { listed: [document, { ...document, kind: 'return' }] }, 'number 7 counts twice'],
  ['a document sent twice', { booked: [...whole.booked, ...whole.booked] }, '7 77 is booked twice'],
  ['an accepted document the server lacks', { booked: [] }, '7 77 counts as accepted and is not booked'],
  [
    'a booked document the journal lacks',
    { told: [], listed: [], printed: [] },
    '7 77 is booked and not in the journal',
  ],
  ['a paper without a document', { printed: [7, 8] }, 'paper 8 belongs to no document'],
])('the judge notices %s, and nothing in books that agree', (_, change, found) => {
  expect(disagreements(whole)).toEqual([]);
  expect(disagreements({ ...whole, ...change }).join('\n')).toContain(found);
});
