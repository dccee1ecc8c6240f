import { describe, expect, test } from 'vitest';
import { type DocumentBody, type DocumentReference, type PrintedDocument } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type LineRequest, priceReturn, priceSale, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { type Registration } from '../../src/fiscal/regimes/regime.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { blankReport, tally } from '../../src/fiscal/report.ts';
import { type LocalTime } from '../../src/fiscal/time.ts';
import { rows } from '../support/fiscal-paper.ts';
import { at, firstPair } from '../support/fiscal-past.ts';
import { line, tender } from '../support/fiscal-requests.ts';

const regime = ukraine();
const registration: Registration = {
  taxNumber: '1234567890',
  vatNumber: null,
  organisation: 'ТОВ «Колос»',
  pointName: 'Крамниця',
  pointAddress: 'м. Київ, вул. Хрещатик, 1',
  registerNumber: '4000000202',
  deskNumber: '6',
};
const local = '2026-11-02T09:05:07' as LocalTime;

type Asked = { readonly lines: readonly LineRequest[]; readonly tenders: readonly TenderRequest[] };

const receiptOf = (price: typeof priceSale, asked: Asked) => {
  const receipt = price(regime.pricing, asked);
  if (isRefusal(receipt)) throw new Error(`not priced: ${receipt.code}`);
  return receipt;
};
const reference: DocumentReference = { number: 3, fiscalNumber: '900003', cufe: null, local };

const document = (body: DocumentBody, changes: Partial<PrintedDocument> = {}): PrintedDocument => ({
  number: 12,
  at: at(0),
  local,
  cashier: 'Олена',
  registeredBy: 'server',
  series: null,
  offline: null,
  replaces: null,
  body,
  uid: '00000000-0000-4000-8000-000000000012',
  fiscalNumber: '900012',
  cufe: null,
  authorisation: null,
  state: 'accepted',
  bytes: '',
  hash: 'ab'.repeat(32),
  ...changes,
});
const printed = (body: DocumentBody, changes?: Partial<PrintedDocument>) =>
  rows(regime.layOut(document(body, changes), registration));

const heading = ['· ТОВ «Колос»', '· Крамниця', '· м. Київ, вул. Хрещатик, 1', '· ІД 1234567890', '---'];
const whole = (body: readonly string[], title: string) => [
  ...heading,
  ...body,
  '---',
  'ЧЕК № 900012',
  'ЛОК. № 12 | 02.11.2026 09:05:07',
  '*· ОНЛАЙН',
  '· ФН ПРРО 4000000202',
  `*· ${title}`,
  '· KASA',
];

/** What stands between the heading and the footing. */
const middle = (body: DocumentBody) => {
  const paper = printed(body);
  return paper.slice(heading.length, paper.indexOf('ЧЕК № 900012') - 1);
};

const basket: Asked = {
  lines: [
    { ...line({ name: 'Коньяк', price: 25_990, tax: 'АГ' }), uktzed: '2208', barcode: '4820000000017' },
    line({ name: 'Сир', unit: 'кг', quantity: 350, price: 32_000, discount: { kind: 'percent', hundredths: 1000 } }),
    line({ name: 'Хліб', quantity: 2000, price: 2533, tax: 'Б', discount: { kind: 'amount', amount: minor(-100) } }),
  ],
  tenders: [tender('card', 10_000), tender('cash', 50_000)],
};

describe('a sale', () => {
  test('UA-19 every requisite stands on its line: codes, quantity, discount, taxes, rounding, payments, change', () => {
    const address =
      'https://cabinet.tax.gov.ua/cashregs/check?id=900012&fn=4000000202&date=20261102&time=090507&sm=412.50';
    expect(printed({ kind: 'sale', receipt: receiptOf(priceSale, basket) })).toEqual([
      ...heading,
      'Касир: Олена',
      'УКТЗЕД 2208',
      'ШК 4820000000017',
      'Коньяк | 259.90 АГ',
      '0.350 кг x 320.00',
      'Сир | 112.00 А',
      'ЗНИЖКА | -11.20',
      '2.000 шт x 25.33',
      'Хліб | 50.66 Б',
      'НАЦІНКА | 1.00',
      '---',
      '*СУМА | 412.36',
      'ПДВ А 20.00% | 58.05',
      'ПДВ Б 7.00% | 3.38',
      'АКЦИЗ Г 5.00% | 12.38',
      'ЗАОКРУГЛЕННЯ | 0.14',
      '*ДО СПЛАТИ | 412.50',
      'БЕЗГОТІВКОВА',
      'КАРТКА | 100.00 ГРН',
      'ГОТІВКА',
      'ГОТІВКА | 312.50 ГРН',
      'ОТРИМАНО | 500.00',
      'РЕШТА | 187.50',
      '---',
      'ЧЕК № 900012',
      'ЛОК. № 12 | 02.11.2026 09:05:07',
      `QR ${address}`,
      '*· ОНЛАЙН',
      '· ФН ПРРО 4000000202',
      '*· ФІСКАЛЬНИЙ ЧЕК',
      '· KASA',
    ]);
  });

  test('UA-19 paid by card and to the kopiyka it has no rows for rounding, money received or change', () => {
    const asked = { lines: [line()], tenders: [tender('card', 10_000)] };
    expect(middle({ kind: 'sale', receipt: receiptOf(priceSale, asked) })).toEqual([
      'Касир: Олена',
      'Хліб | 100.00 А',
      '---',
      '*СУМА | 100.00',
      'ПДВ А 20.00% | 16.67',
      '*ДО СПЛАТИ | 100.00',
      'БЕЗГОТІВКОВА',
      'КАРТКА | 100.00 ГРН',
    ]);
  });

  test('UA-19 exact cash is stated without a row for money received', () => {
    const asked = { lines: [line()], tenders: [tender('cash', 10_000)] };
    expect(middle({ kind: 'sale', receipt: receiptOf(priceSale, asked) }).slice(-2)).toEqual([
      'ГОТІВКА',
      'ГОТІВКА | 100.00 ГРН',
    ]);
  });

  test.each([
    ['transfer', 'БЕЗГОТІВКОВА', 'ПЕРЕКАЗ З ПОТОЧНОГО РАХУНКУ'],
    ['voucher', 'ІНШЕ', 'СЕРТИФІКАТ'],
  ] as const)('UA-19 %s is named by its form and its means', (by, form, means) => {
    const asked = { lines: [line()], tenders: [tender(by, 10_000)] };
    expect(middle({ kind: 'sale', receipt: receiptOf(priceSale, asked) }).slice(-2)).toEqual([
      form,
      `${means} | 100.00 ГРН`,
    ]);
  });
});

test('UA-19 a return states its sum, taxes and payment, and the receipt it takes back where there is one', () => {
  const lines = [line({ price: 1049 })];
  const receipt = receiptOf(priceReturn, { lines, tenders: [tender('cash', 1050)] });
  const rest = ['Хліб | 10.49 А', '---', '*СУМА | 10.50', 'ПДВ А 20.00% | 1.75', 'ГОТІВКА', 'ГОТІВКА | 10.50 ГРН'];
  expect(middle({ kind: 'return', receipt, of: reference })).toEqual([
    'Касир: Олена',
    'Повернення за чеком 900003',
    ...rest,
  ]);
  expect(middle({ kind: 'return', receipt, of: null })).toEqual(['Касир: Олена', ...rest]);
});

test.each([
  [{ kind: 'cashIn', amount: minor(5000), reason: 'Розмін' }, ['Касир: Олена', '*Розмін | 50.00'], 'СЛУЖБОВЕ ВНЕСЕННЯ'],
  [
    { kind: 'cashOut', amount: minor(5), reason: 'Інкасація' },
    ['Касир: Олена', '*Інкасація | 0.05'],
    'СЛУЖБОВА ВИДАЧА',
  ],
  [{ kind: 'openShift', shift: 7 }, ['Касир: Олена', 'Зміна № 7'], 'ВІДКРИТТЯ ЗМІНИ'],
  [{ kind: 'closeShift', shift: 7 }, ['Касир: Олена', 'Зміна № 7'], 'ЗАКРИТТЯ ЗМІНИ'],
  [{ kind: 'offlineBegin', revokesLastOnline: false }, ['Касир: Олена'], 'ПОЧАТОК ОФЛАЙН СЕСІЇ'],
  [{ kind: 'offlineEnd' }, ['Касир: Олена'], 'ЗАВЕРШЕННЯ ОФЛАЙН СЕСІЇ'],
  [
    {
      kind: 'storno',
      of: reference,
      cancels: { kind: 'cashIn', amount: minor(5000), reason: 'Розмін' },
    },
    ['Касир: Олена', 'Скасовано чек 900003', 'СУМА | 50.00'],
    'СТОРНУВАННЯ ЧЕКА',
  ],
] as const)('UA-19 the paper of a service document from top to bottom: $kind', (body, lines, title) => {
  expect(printed(body)).toEqual(whole(lines, title));
});

const day = [
  { kind: 'cashIn', amount: minor(50_000), reason: 'Розмін' } as const,
  { kind: 'sale', receipt: receiptOf(priceSale, basket) } as const,
  {
    kind: 'return',
    receipt: receiptOf(priceReturn, { lines: [line({ price: 2024 })], tenders: [tender('card', 2024)] }),
    of: null,
  } as const,
  { kind: 'cashOut', amount: minor(20_000), reason: 'Інкасація' } as const,
].reduce((report, body) => tally(report, body), blankReport(7, minor(700)));

const reportRows = [
  'Зміна № 7',
  '· РЕАЛІЗАЦІЯ',
  'ЧЕКІВ | 1',
  '*СУМА | 412.50',
  'ЗАОКРУГЛЕННЯ | 0.14',
  'КАРТКА | 100.00',
  'ГОТІВКА | 312.50',
  'ОБІГ А | 360.70',
  'ПДВ А 20.00% | 58.05',
  'ОБІГ Б | 51.66',
  'ПДВ Б 7.00% | 3.38',
  'ОБІГ Г | 259.90',
  'АКЦИЗ Г 5.00% | 12.38',
  '· ПОВЕРНЕННЯ',
  'ЧЕКІВ | 1',
  '*СУМА | 20.24',
  'КАРТКА | 20.24',
  'ОБІГ А | 20.24',
  'ПДВ А 20.00% | 3.37',
  '---',
  'СЛУЖБОВЕ ВНЕСЕННЯ | 500.00',
  'СЛУЖБОВА ВИДАЧА | 200.00',
  '*ГОТІВКА В КАСІ | 619.50',
];

test('K-13 a Z states sales, returns, taxes, service cash and the drawer', () => {
  expect(printed({ kind: 'z', report: day })).toEqual(whole(['Касир: Олена', ...reportRows], 'Z-ЗВІТ'));
});

test('K-13 an X has the rows of the Z, no number, and says that it is no fiscal document', () => {
  expect(rows(regime.layOutReport(day, registration))).toEqual([
    ...heading,
    '*· X-ЗВІТ',
    ...reportRows,
    '---',
    '· ФН ПРРО 4000000202',
    '· НЕФІСКАЛЬНИЙ ДОКУМЕНТ',
  ]);
});

const end: DocumentBody = { kind: 'offlineEnd' };

test('UA-19 without a cashier nobody is named', () => {
  expect(printed(end, { cashier: '' })).toEqual(whole([], 'ЗАВЕРШЕННЯ ОФЛАЙН СЕСІЇ'));
});

test('UA-19 a document the server has not numbered says so by a dash, and offline has no control number yet', () => {
  const place = { ...firstPair, sequence: 3, previousHash: null, contingency: null };
  const paper = printed(end, { fiscalNumber: null, offline: place });
  expect(paper).toContain('ЧЕК № —');
  expect(paper).toContain('*· ОФЛАЙН');
  expect(paper.join()).not.toContain('КОНТРОЛЬНЕ ЧИСЛО');
});

test.each([
  ['accepted', false],
  ['waiting', false],
  ['uncertain', false],
  ['rejected', false],
  ['conflict', false],
  ['setAside', false],
  ['refused', true],
  ['withdrawn', true],
  ['revoked', true],
] as const)('UA-19 a copy of a document that is %s is marked void: %s', (state, isVoid) => {
  expect(printed(end, { state }).includes('*· НЕ ЗАРЕЄСТРОВАНО, НЕДІЙСНИЙ')).toBe(isVoid);
});

test('UA-19 the address to check a document at exists for a numbered sale or return alone', () => {
  const receipt = receiptOf(priceReturn, { lines: [line({ price: 1049 })], tenders: [tender('cash', 1050)] });
  const address = (body: DocumentBody, fiscalNumber: string | null = '900012') =>
    regime.checkAddress(document(body, { fiscalNumber }), registration);
  const expected =
    'https://cabinet.tax.gov.ua/cashregs/check?id=900012&fn=4000000202&date=20261102&time=090507&sm=10.50';
  expect(address({ kind: 'return', receipt, of: null })).toBe(expected);
  expect(address({ kind: 'sale', receipt })).toBe(expected);
  expect(address({ kind: 'sale', receipt }, null)).toBeNull();
  expect(address(end)).toBeNull();
});
