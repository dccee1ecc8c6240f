import fc from 'fast-check';
import { type Command } from '../../src/fiscal/command.ts';
import { lineByRule, type PanamaEffect } from './panama-oracle.ts';
import { cash, giveBack, line, off, reason, sale, tender } from './panama-requests.ts';
import { type PanamaFate, type PanamaStep } from './panama-world.ts';

const order = (command: Command, effect: PanamaEffect | null = null, fate: PanamaFate = 'accepted'): PanamaStep => ({
  kind: 'order',
  command,
  effect,
  fate,
});

const someLine = fc.record({
  price: fc.integer({ min: 100, max: 99_999 }),
  quantity: fc.integer({ min: 300, max: 5000 }),
  tax: fc.constantFrom('00', '01', '02', '03'),
  discount: fc.constantFrom(0, 0, 1, 7, 29, -3, -50),
});

const fate = fc.constantFrom<PanamaFate>('accepted', 'accepted', 'accepted', 'refused', 'withdrawn', 'lost', 'foreign');

/** A sale or a return of one to three lines, and what it must do to the sums. */
const deals = fc
  .record({
    lines: fc.array(someLine, { minLength: 1, maxLength: 3 }),
    by: fc.constantFrom('cash', 'cash', 'cash', 'card'),
    gives: fc.nat(3).map((chance) => chance === 0),
    fate,
  })
  .map(({ lines, by, gives, fate: end }): readonly PanamaStep[] => {
    const figures = lines.map(lineByRule);
    const tax = figures.reduce((sum, each) => sum + each.tax, 0);
    const total = figures.reduce((sum, each) => sum + each.net, tax);
    const asked = {
      lines: lines.map((each) => line({ ...each, discount: each.discount === 0 ? null : off(each.discount) })),
      tenders: [tender(by === 'card' ? 'card' : 'cash', total)],
    };
    const moved = gives ? -total : total;
    const effect = { side: gives ? 'returns' : 'sales', total, tax, cash: by === 'cash' ? moved : 0 } as const;
    return [order(gives ? giveBack(asked) : sale(asked), effect, end)];
  });

const movedCash = fc
  .record({ type: fc.constantFrom('cashIn', 'cashOut'), amount: fc.integer({ min: 1, max: 50_000 }) })
  .map(({ type, amount }): readonly PanamaStep[] => {
    const effect = { side: type, total: amount, tax: 0, cash: type === 'cashIn' ? amount : -amount } as const;
    return [order(cash(type, amount), effect)];
  });

const open = order({ type: 'openShift', cashier: 'Ana' });
const makeZ = order({ type: 'makeZ' });
const close = order({ type: 'closeShift' });
const plain = order(sale(), { side: 'sales', total: 1070, tax: 70, cash: 1070 });
const enter: PanamaStep = { kind: 'enter', reason, accepted: true, loggedIn: true };
const leave: PanamaStep = { kind: 'leave' };

const acts = fc
  .tuple(fc.constantFrom<Command>({ type: 'makeZ' }, { type: 'closeShift' }, { type: 'cancelLast' }), fate)
  .map(([command, end]): readonly PanamaStep[] => [order(command, null, end === 'foreign' ? 'refused' : end)]);

const sendings = fc
  .record({
    nth: fc.nat(5),
    fate: fc.constantFrom('accepted', 'accepted', 'accepted', 'refused', 'foreign', 'lost', 'never left'),
  })
  .map((sending): PanamaStep => ({ kind: 'send', ...sending }));

/** Everything sent with some fates, what is stuck set aside, and the mode ended where nothing is left. */
const wayBack = fc
  .array(sendings, { minLength: 3, maxLength: 12 })
  .map((all): readonly PanamaStep[] => [
    { kind: 'settle', fate: 'accepted' },
    ...all,
    leave,
    { kind: 'setAside', nth: 0 },
    leave,
    { kind: 'setAside', nth: 0 },
    leave,
  ]);

const settlements = fc
  .constantFrom<Exclude<PanamaFate, 'lost'>>('accepted', 'refused', 'withdrawn', 'foreign')
  .map((end): readonly PanamaStep[] => [{ kind: 'settle', fate: end }]);

const others = fc.constantFrom<readonly PanamaStep[]>(
  [enter],
  [enter, plain, plain],
  [{ ...enter, reason: 'corto' }],
  [{ ...enter, accepted: false }],
  [{ ...enter, loggedIn: false }],
  [leave],
  [{ kind: 'setAside', nth: 0 }],
  [{ kind: 'setAside', nth: 1 }],
  [makeZ, close, open],
  [enter, ...[-1, 0, 1].flatMap((seconds): readonly PanamaStep[] => [{ kind: 'waitForLimit', seconds }, plain])],
);

const waits = fc
  .oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 3600, max: 30 * 3600 }))
  .map((seconds): readonly PanamaStep[] => [{ kind: 'wait', seconds }]);

const clocks = fc
  .integer({ min: 5, max: 6 * 3600 })
  .map((seconds): readonly PanamaStep[] => [{ kind: 'clockBack', seconds }, plain]);

/** Random histories of one register: selling, the mode on and off, every fate of a document, clocks set back. */
export const panamaHistories: fc.Arbitrary<readonly PanamaStep[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: deals },
      { weight: 1, arbitrary: movedCash },
      { weight: 1, arbitrary: acts },
      { weight: 2, arbitrary: wayBack },
      { weight: 3, arbitrary: settlements },
      { weight: 2, arbitrary: others },
      { weight: 1, arbitrary: waits },
      { weight: 2, arbitrary: clocks },
    ),
    { minLength: 12, maxLength: 36, size: 'max' },
  )
  .map((parts): readonly PanamaStep[] => [open, ...parts.flat()]);
