import { expect, test } from 'vitest';
import { type DocumentBody, type PrintedDocument } from '../../src/fiscal/document.ts';
import { type Registration } from '../../src/fiscal/regimes/regime.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { type LocalTime } from '../../src/fiscal/time.ts';
import { at, firstPair, saleBody } from '../support/fiscal-past.ts';

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

const online: PrintedDocument = {
  number: 12,
  at: at(0),
  local: '2026-11-02T09:05:07' as LocalTime,
  cashier: 'Олена',
  registeredBy: 'server',
  series: null,
  offline: null,
  replaces: null,
  body: saleBody(13_550),
  uid: '00000000-0000-4000-8000-000000000012',
  fiscalNumber: '900012',
  cufe: null,
  authorisation: null,
  state: 'accepted',
  bytes: '',
  hash: 'ab'.repeat(32),
};
const offline: PrintedDocument = {
  ...online,
  fiscalNumber: '21182.3.5807',
  offline: { ...firstPair, sequence: 3, previousHash: 'cd'.repeat(32), contingency: null },
};

const words = (document: PrintedDocument): readonly string[] =>
  regime.layOut(document, registration).flatMap((line) => {
    if (line.kind === 'text') return [line.text];
    return line.kind === 'pair' ? [`${line.left}|${line.right}`] : [];
  });
const qr = (document: PrintedDocument) =>
  regime.layOut(document, registration).flatMap((line) => (line.kind === 'qr' ? [line.address] : []));

test('UA-19 an online receipt bears the online mark, its number, no control number, and a QR', () => {
  expect(words(online)).toContain('ОНЛАЙН');
  expect(words(online)).not.toContain('ОФЛАЙН');
  expect(words(online).join()).not.toContain('КОНТРОЛЬНЕ ЧИСЛО');
  expect(words(online)).toContain('ЧЕК № 900012');
  expect(qr(online)).toEqual([
    'https://cabinet.tax.gov.ua/cashregs/check?id=900012&fn=4000000202&date=20261102&time=090507&sm=135.50',
  ]);
});

test('UA-19 an offline receipt bears the offline mark, the control number, and a QR with the hash before it', () => {
  expect(words(offline)).toContain('ОФЛАЙН');
  expect(words(offline)).not.toContain('ОНЛАЙН');
  expect(words(offline)).toContain('КОНТРОЛЬНЕ ЧИСЛО 5807');
  expect(words(offline)).toContain('ЧЕК № 21182.3.5807');
  expect(qr(offline)).toEqual([
    `https://cabinet.tax.gov.ua/cashregs/check?id=21182.3.5807&fn=4000000202&date=20261102&time=090507&sm=135.50&mac=${'cd'.repeat(32)}`,
  ]);
});

test('UA-19 every offline document is marked, also those without a sum', () => {
  const bodies: readonly DocumentBody[] = [
    { kind: 'offlineBegin', revokesLastOnline: false },
    { kind: 'openShift', shift: 2 },
    { kind: 'closeShift', shift: 2 },
    { kind: 'offlineEnd' },
  ];
  for (const body of bodies) {
    expect(words({ ...offline, body })).toContain('ОФЛАЙН');
    expect(words({ ...offline, body })).toContain('КОНТРОЛЬНЕ ЧИСЛО 5807');
    expect(qr({ ...offline, body })).toEqual([]);
  }
});

test('UA-19 a document without a fiscal number has no QR to check', () => {
  expect(qr({ ...online, fiscalNumber: null })).toEqual([]);
});

test('UA-19 a receipt carries seller, register, local number, time with seconds, taxes and the sum to pay', () => {
  const printed = words(online);
  for (const row of [
    'ТОВ «Колос»',
    'ІД 1234567890',
    'Касир: Олена',
    'Хліб|135.50 А',
    'ПДВ А 20.00%|22.58',
    'ДО СПЛАТИ|135.50',
    'БЕЗГОТІВКОВА',
    'КАРТКА|135.50 ГРН',
    'ФН ПРРО 4000000202',
    'ФІСКАЛЬНИЙ ЧЕК',
  ]) {
    expect(printed).toContain(row);
  }
  expect(printed.find((row) => row.startsWith('ЛОК. № 12|'))).toMatch(/2026.*09:05:07$/);
  expect(regime.layOut(online, { ...registration, vatNumber: '123456789012' })).toContainEqual(
    expect.objectContaining({ text: 'ПН 123456789012' }),
  );
});

test('UA-19 a return is titled as such and has no rows for the amount due, change or rounding', () => {
  if (online.body.kind !== 'sale') throw new Error('not a sale');
  const body = {
    kind: 'return',
    receipt: online.body.receipt,
    of: { number: 3, fiscalNumber: '900003', cufe: null, local: online.local },
  } as const;
  const printed = words({ ...online, body });
  expect(printed).toContain('ВИДАТКОВИЙ ЧЕК');
  expect(printed).toContain('Повернення за чеком 900003');
  for (const row of ['ДО СПЛАТИ', 'РЕШТА', 'ЗАОКРУГЛЕННЯ', 'ОТРИМАНО']) expect(printed.join()).not.toContain(row);
});
