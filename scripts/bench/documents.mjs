import { createHash, randomBytes } from 'node:crypto';
import { evolve } from '../../src/fiscal/evolve.ts';
import { blankRegister } from '../../src/fiscal/register.ts';

const receipt = {
  lines: [1, 2, 3].map((code) => ({
    code: String(code),
    barcode: null,
    uktzed: null,
    name: 'Хліб український подовий',
    unit: 'шт',
    quantity: 1000,
    price: 5000,
    tax: 'А',
    cost: 5000,
    discount: null,
    discountSum: 0,
    taxSum: 0,
  })),
  payments: [{ by: 'cash', amount: 15_000, provided: 20_000, change: 5000 }],
  taxes: [
    {
      letter: 'А',
      kind: 'vat',
      name: 'ПДВ',
      percentHundredths: 2000,
      turnover: 15_000,
      turnoverAfterDiscount: 15_000,
      base: 15_000,
      amount: 2500,
    },
  ],
  discount: 0,
  unrounded: 15_000,
  rounding: 0,
  total: 15_000,
};

/** Signed bytes of the usual length of a receipt. */
const bytes = randomBytes(2000).toString('base64');
const hash = createHash('sha256').update(bytes).digest('hex');

const document = (number, body) => ({
  number,
  at: 1_700_000_000_000 + number,
  local: '2026-11-21T09:00:00',
  cashier: '',
  registeredBy: 'server',
  series: null,
  offline: null,
  replaces: null,
  body,
  uid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  fiscalNumber: null,
  cufe: null,
  bytes,
  hash,
});

/** The two facts of an online document. */
export const factsOf = (number, body = { kind: 'sale', receipt }) => [
  { type: 'documentIssued', at: 1_700_000_000_000 + number, document: document(number, body) },
  {
    type: 'documentAccepted',
    at: 1_700_000_000_000 + number,
    number,
    fiscalNumber: String(number),
    pair: null,
    authorisation: null,
  },
];

/** A journal's worth of facts: a shift every 300 documents, each with its Z. */
export function* history(documents) {
  let state = blankRegister;
  for (let number = 1; number <= documents; number++) {
    const shift = Math.floor(number / 300) + 1;
    const place = number % 300;
    const body =
      number === 1 || place === 0
        ? { kind: 'openShift', shift }
        : place === 298
          ? { kind: 'z', report: state.report }
          : place === 299
            ? { kind: 'closeShift', shift }
            : undefined;
    for (const fact of factsOf(number, body)) {
      state = evolve(state, fact);
      yield fact;
    }
  }
}
