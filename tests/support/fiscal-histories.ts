import fc from 'fast-check';
import { type Command } from '../../src/fiscal/command.ts';
import { type Effect } from './fiscal-oracle.ts';
import { cash, giveBack, line, sale, tender } from './fiscal-requests.ts';
import { type Fate, type Step } from './fiscal-world.ts';

/** Moments from which month ends, both changes of the clocks and a year's end are within a few days' reach. */
const starts = [
  '2026-11-01T23:30:00Z',
  '2026-11-22T06:00:00Z',
  '2026-10-18T05:00:00Z',
  '2026-10-25T00:40:00Z',
  '2026-03-22T06:00:00Z',
  '2026-12-24T08:00:00Z',
].map((iso) => Date.parse(iso));

const order = (
  command: Command,
  effect: Effect | null = null,
  fate: Fate = 'accepted',
): Extract<Step, { kind: 'order' }> => ({
  kind: 'order',
  command,
  effect,
  fate,
});

const nearest = (amount: number, step: number): number => Math.floor(amount / step + 0.5) * step;

type Deal = { readonly price: number; readonly quantity: number; readonly byCash: boolean; readonly gives: boolean };

/** A sale or a return of one article with 20 % VAT, and what it must do to the sums. */
const deal = ({ price, quantity, byCash, gives }: Deal): { command: Command; effect: Effect } => {
  const exact = Math.floor((price * quantity) / 1000 + 0.5);
  const amount = byCash ? nearest(exact, 50) : exact;
  const lines = [line({ price, quantity })];
  const tenders = [tender(byCash ? 'cash' : 'card', amount)];
  const moved = gives ? -amount : amount;
  return {
    command: gives ? giveBack({ lines, tenders }) : sale({ lines, tenders }),
    effect: {
      side: gives ? 'returns' : 'sales',
      amount,
      exact,
      tax: Math.floor(exact / 6 + 0.5),
      cash: byCash ? moved : 0,
    },
  };
};

const someDeal = fc
  .record({
    price: fc.integer({ min: 100, max: 99_999 }),
    quantity: fc.integer({ min: 300, max: 5000 }),
    byCash: fc.boolean(),
    gives: fc.nat(3).map((chance) => chance === 0),
  })
  .map(deal);

const serviceCash = fc
  .record({ type: fc.constantFrom('cashIn', 'cashOut'), amount: fc.integer({ min: 1, max: 50_000 }) })
  .map(({ type, amount }) => ({
    command: cash(type, amount),
    effect: { side: type, amount, exact: amount, tax: 0, cash: type === 'cashIn' ? amount : -amount } as const,
  }));

const fate = fc.constantFrom<Fate>('accepted', 'accepted', 'accepted', 'accepted', 'refused', 'withdrawn', 'lost');

const moneyOrder = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: someDeal }, { weight: 1, arbitrary: serviceCash }), fate)
  .map(([{ command, effect }, end]) => [order(command, effect, end)]);

const plain = order(sale({ tenders: [tender('card', 10_000)] }), {
  side: 'sales',
  amount: 10_000,
  exact: 10_000,
  tax: 1667,
  cash: 0,
});

const open = order({ type: 'openShift', cashier: 'Олена' });
const makeZ = order({ type: 'makeZ' });
const close = order({ type: 'closeShift' });
const begin = order({ type: 'beginOffline' });
const end = order({ type: 'endOffline' });
const upload: Step = { kind: 'upload' };
const settle: Step = { kind: 'settle', fate: 'accepted' };

const newDay: readonly Step[] = [settle, makeZ, close, open];

const acts = fc
  .tuple(
    fc.constantFrom(open, makeZ, close, begin, end, order({ type: 'cancelLast' }), order({ type: 'reissue' })),
    fate,
  )
  .map(([act, chance]) => [{ ...act, fate: chance }]);

const otherSteps = fc.constantFrom<readonly Step[]>(
  [begin, order({ type: 'reissue' }), plain],
  [upload],
  [settle],
  [{ kind: 'settle', fate: 'refused' }],
  [{ kind: 'settle', fate: 'withdrawn' }],
  [{ kind: 'inspect' }],
  [settle, begin, plain, plain, { kind: 'endInVain' }, plain],
  newDay,
);

const waits = fc
  .oneof(
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 3600, max: 12 * 3600 }),
    fc.integer({ min: 18 * 3600, max: 40 * 3600 }),
  )
  .map((seconds): readonly Step[] => [{ kind: 'wait', seconds }]);

/** Sales just before, at and just after a moment that matters, offline if it can be. */
const brink = (what: 'session' | 'month' | 'turn'): readonly Step[] => [
  settle,
  begin,
  ...[-1, 0, 1].flatMap((seconds) => [{ kind: 'waitFor', what, seconds } as const, plain]),
];
const brinks = fc.constantFrom('session', 'month', 'turn').map(brink);

/** A long time without the link, and the way back. */
const spell = (seconds: number): readonly Step[] => [
  settle,
  begin,
  { kind: 'wait', seconds },
  plain,
  upload,
  { kind: 'wait', seconds: 600 },
];
const spells = (from: number) =>
  fc
    .array(fc.integer({ min: from * 3600, max: 36 * 3600 }).map(spell), { minLength: 4, maxLength: 4 })
    .map((all) => [...newDay, ...all.flat()]);

/** Four long spells, and then on to the month's limit. */
const hardWeek = spells(30).map((steps) => [...steps, ...brink('month')]);

/** Four long spells, and a fifth over the end of the month. */
const monthEnd = fc
  .tuple(spells(34), fc.integer({ min: 3600, max: 35 * 3600 }))
  .map(([steps, before]): readonly Step[] => [
    ...steps,
    { kind: 'waitFor', what: 'turn', seconds: -before },
    ...brink('month'),
    ...brink('turn'),
  ]);

/** A deal taken back at once, and an attempt to take it back again. */
const cancelled = someDeal.map(({ command, effect }) => [
  order(command, effect),
  order({ type: 'cancelLast' }),
  order({ type: 'cancelLast' }),
]);

/** A sale whose answer is lost, made again offline at once or only after something else was tried. */
const lostAnswers = fc
  .constantFrom<readonly Step[]>([], [makeZ], [makeZ, close], [plain], [upload], [order({ type: 'cancelLast' })])
  .map((between): readonly Step[] => [
    { ...plain, fate: 'lost' },
    begin,
    ...between,
    order({ type: 'reissue' }),
    makeZ,
  ]);

const clockBack = fc
  .integer({ min: 5, max: 6 * 3600 })
  .map((seconds): readonly Step[] => [{ kind: 'clockBack', seconds }, plain]);

/** A wait within the first hour: from one of the starts it leads into the hour that autumn repeats. */
const firstHour = fc.integer({ min: 60, max: 3600 }).map((seconds): readonly Step[] => [{ kind: 'wait', seconds }]);

const laterSteps = (more: readonly fc.Arbitrary<readonly Step[]>[]) =>
  fc
    .array(
      fc.oneof(
        moneyOrder,
        moneyOrder,
        acts,
        otherSteps,
        fc.constant(newDay),
        waits,
        brinks,
        hardWeek,
        monthEnd,
        cancelled,
        lostAnswers,
        ...more,
      ),
      { minLength: 2, maxLength: 6, size: 'max' },
    )
    .map((parts): readonly Step[] => parts.flat());

const someSteps = (more: readonly fc.Arbitrary<readonly Step[]>[]) =>
  fc
    .tuple(firstHour, laterSteps(more))
    .map(([first, later]): readonly Step[] => [open, plain, ...first, plain, ...later]);

/** When a register began to work, and what happened to it from then on. */
export type History = { readonly start: number; readonly steps: readonly Step[] };

/** Random histories of one register: selling, going offline and back, lost answers, month ends, changes of the clocks. */
export const histories: fc.Arbitrary<History> = fc.record({ start: fc.constantFrom(...starts), steps: someSteps([]) });

/** The same with a machine clock that is set back now and then while the register is offline. */
export const historiesWithBadClocks: fc.Arbitrary<History> = fc.record({
  start: fc.constantFrom(...starts),
  steps: someSteps([clockBack]),
});
