import { expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { type DocumentBody, type DocumentKind, isRevocable, totalOf } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { referenceTo } from '../../src/fiscal/reference.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { cashierOf, sizeBytes } from '../../src/fiscal/register.ts';
import { blankReport, tally } from '../../src/fiscal/report.ts';
import { type LocalTime } from '../../src/fiscal/time.ts';
import { document } from '../support/fiscal-documents.ts';
import {
  at,
  closed,
  type Happening,
  madeZ,
  opened,
  saleBody,
  sent,
  soldOnline,
  wentOffline,
} from '../support/fiscal-past.ts';
import { sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const sold = saleBody(13_550);
if (sold.kind !== 'sale') throw new Error('not a sale');
const local = '2026-11-02T09:00:00' as LocalTime;
const reference = { number: 2, fiscalNumber: '900002', cufe: null, local };

const worth: readonly (readonly [DocumentBody, number | null])[] = [
  [sold, 13_550],
  [{ kind: 'return', receipt: sold.receipt, of: null }, 13_550],
  [{ kind: 'cashIn', amount: minor(50), reason: 'Розмін' }, 50],
  [{ kind: 'cashOut', amount: minor(70), reason: 'Інкасація' }, 70],
  [{ kind: 'z', report: tally(blankReport(1, minor(0)), sold) }, 13_550],
  [{ kind: 'storno', of: reference, cancels: sold }, null],
  [{ kind: 'openShift', shift: 1 }, null],
  [{ kind: 'closeShift', shift: 1 }, null],
  [{ kind: 'offlineBegin', revokesLastOnline: false }, null],
  [{ kind: 'offlineEnd' }, null],
];

test.each(worth)('a document is worth what was paid, what was moved, or nothing: $kind', (body, total) => {
  expect(totalOf(body)).toBe(total);
});

test('UA-15 shift documents and the ends of a session cannot be revoked, all others can', () => {
  const kinds = worth.map(([{ kind }]) => kind);
  const lasting: readonly DocumentKind[] = ['openShift', 'closeShift', 'offlineBegin', 'offlineEnd'];
  for (const kind of kinds) expect(isRevocable(kind), kind).toBe(!lasting.includes(kind));
});

test('UA-14 the size of a document is that of its bytes, not of their base64 text', () => {
  const draft = under(ukraine()).given(opened()).when(sale(), at(0)).issues({ kind: 'sale' });
  for (const length of [0, 1, 2, 3, 4, 299, 300, 301]) {
    const bytes = Buffer.alloc(length, 7).toString('base64');
    expect(sizeBytes({ ...document(draft), bytes }), `${length}`).toBe(length);
  }
});

test('the cashier of the open shift signs, and nobody once it is closed', () => {
  expect(cashierOf(registerAfter())).toBe('');
  expect(cashierOf(registerAfter(opened()))).toBe('Олена');
  expect(cashierOf(registerAfter(opened(at(-3)), soldOnline(), madeZ(at(-1)), closed(at(0))))).toBe('');
});

test('whoever asks stands on the document, and the cashier of the shift where nobody is named', () => {
  const commands: readonly Command[] = [
    sale(),
    { type: 'cashIn', amount: minor(5000), reason: 'Розмін' },
    { type: 'makeZ' },
  ];
  for (const command of commands) {
    const asked = (by: object) =>
      under(ukraine())
        .given(opened())
        .when({ ...command, ...by }, at(0))
        .issues({}).cashier;
    expect([asked({ cashier: ' Петро \t Д. ' }), asked({}), asked({ cashier: '' })]).toEqual([
      'Петро Д.',
      'Олена',
      'Олена',
    ]);
  }
});

test('UA-15 a document made again offline keeps the name of whoever asked for it', () => {
  const sold: Happening = (register) =>
    sent(
      saleBody(),
      at(-0.1),
    )(register).map((fact) =>
      fact.type === 'documentIssued' ? { ...fact, document: { ...fact.document, cashier: 'Петро Д.' } } : fact,
    );
  const draft = under(ukraine())
    .given(opened(), sold, wentOffline(at(0)))
    .when({ type: 'reissue' }, at(0))
    .issues({ kind: 'sale' });
  expect(draft.cashier).toBe('Петро Д.');
});

test('UA-20 a name that documents cannot hold is refused before there is a document', () => {
  const asking = (cashier: string) =>
    under(ukraine())
      .given(opened())
      .when({ ...sale(), cashier }, at(0));
  asking('Ω').refuses('UA-20', 'text-not-encodable');
  asking('ї'.repeat(129)).refuses(null, 'text-too-long');
  asking('ї'.repeat(128)).issues({ kind: 'sale' });
});

test('a document without a fiscal number is referred to by its own number alone', () => {
  expect(referenceTo({ number: 4, fiscalNumber: null, cufe: 'FE-1', local })).toEqual({
    number: 4,
    fiscalNumber: '',
    cufe: 'FE-1',
    local,
  });
});

test('a refusal has both a code and a rule', () => {
  expect(isRefusal({ code: 'no-link', rule: 'PA-19' })).toBe(true);
  expect(isRefusal({ code: 'no-link' })).toBe(false);
  expect(isRefusal({ rule: 'PA-19' })).toBe(false);
});
