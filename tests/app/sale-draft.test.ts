import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReceiptLine } from '../../src/fiscal/document.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { priceLine } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { emptyDraft, type SaleAction, type SaleDraft } from '../../src/runtime/sale-draft.ts';
import { changeDraft } from '../../src/runtime/sale-draft-changes.ts';
import { settleInFlight } from '../../src/runtime/sale-draft-recovery.ts';
import { saleDraftSchema } from '../../src/runtime/sale-draft-schema.ts';
import { appRegister, keys } from '../support/app-register.ts';

const line = (code: string): ReceiptLine => {
  const priced = priceLine(ukraine().pricing, {
    code,
    barcode: null,
    uktzed: null,
    name: `Товар ${code}`,
    unit: 'шт',
    quantity: thousandths(1000),
    price: minor(1000),
    tax: 'А',
    discount: { kind: 'percent', hundredths: 1000 },
  });
  if (isRefusal(priced)) throw new Error(priced.code);
  return priced;
};

const draftAfter = (...actions: readonly SaleAction[]): SaleDraft => actions.reduce(changeDraft, emptyDraft);
const add = (code: string): SaleAction => ({ type: 'line-added', line: line(code) });
const start: SaleAction = { type: 'payment-started', tenders: [{ by: 'cash', amount: minor(900) }], from: 5 };

const position = fc.integer({ min: -2, max: 5 });
const anyAction: fc.Arbitrary<SaleAction> = fc.oneof(
  fc.string({ maxLength: 5 }).map((text): SaleAction => ({ type: 'typed', text })),
  fc.constantFrom('1', '2', '3').map(add),
  position.map((at): SaleAction => ({ type: 'line-voided', at })),
  position.map((at): SaleAction => ({ type: 'line-replaced', at, line: line('9') })),
  fc.nat(5).map((at): SaleAction => ({ type: 'line-chosen', at })),
  position.map((at): SaleAction => ({ type: 'sale-resumed', at })),
  fc.constantFrom<SaleAction>(
    { type: 'sale-parked' },
    { type: 'erased' },
    { type: 'payment-failed' },
    { type: 'return-begun', of: 7, lines: [] },
    start,
  ),
);

describe('the unfinished sale', () => {
  test('whatever is done, what is kept reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const draft = draftAfter(...actions);
        expect(saleDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
      { seed: 21 },
    );
  });

  test('a payment that failed brings the same lines back', () => {
    expect(draftAfter(add('1'), add('2'), start, { type: 'payment-failed' }).current).toEqual(
      draftAfter(add('1'), add('2')).current,
    );
  });

  test('a position that is gone changes nothing', () => {
    const draft = draftAfter(add('1'));
    for (const at of [-1, 1, 7]) {
      expect(changeDraft(draft, { type: 'line-voided', at }).current.lines).toHaveLength(1);
      expect(changeDraft(draft, { type: 'line-replaced', at, line: line('9') }).current.lines).toEqual(
        draft.current.lines,
      );
    }
  });
});

describe('a sale that was being issued when the process died', () => {
  test('K-05 is not sold again when its document exists', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(keys.f2, keys.enter);
    const during = register.sale.read();
    await expect.poll(() => register.sale.read().last?.number).toBe(2);
    const settled = settleInFlight(during, register.till.history.recent());
    expect(during.inFlight).not.toBeNull();
    expect(settled).toMatchObject({ inFlight: null, current: { lines: [] }, last: { number: 2, total: 3200 } });
  });

  test('comes back when there is no such document', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(keys.f2, keys.enter);
    const during = register.sale.read();
    expect(settleInFlight(during, [])).toMatchObject({
      inFlight: null,
      current: { lines: [{ code: '1001' }] },
      last: null,
    });
  });
});
