import { randomUUID } from 'node:crypto';
import { type CheckMessage, encodeCheck } from '../../../../src/protocol/ukraine/check.ts';
import { encodeZReport, type ZReportMessage } from '../../../../src/protocol/ukraine/zrep.ts';

/** Documents made straight with the codecs: every number in them is written by hand in the test that sends them. */
export type Head = CheckMessage['head'];
type Total = NonNullable<CheckMessage['total']>;
type Line = NonNullable<CheckMessage['body']>[number];
type Payment = NonNullable<CheckMessage['payments']>[number];
type Tax = NonNullable<CheckMessage['taxes']>[number];

/** `n` is the local number, `at` the moment of the document. */
export type Place = { readonly n: number; readonly at: number } & Partial<Omit<Head, 'docType' | 'docSubtype'>>;

const winterOffsetMs = 2 * 3_600_000;

/** ORDERDATE and ORDERTIME by Kyiv winter time. */
export const winterTime = (at: number) => {
  const digits = new Date(at + winterOffsetMs).toISOString().replace(/\D/g, '');
  return {
    orderDate: `${digits.slice(6, 8)}${digits.slice(4, 6)}${digits.slice(0, 4)}`,
    orderTime: digits.slice(8, 14),
  };
};

const issuer = ({ n, at, ...more }: Place) => ({
  uid: randomUUID(),
  tin: '34554363',
  ipn: '345543626590',
  orgName: 'ТОВ "ЛИПОВИЙ ЦВІТ"',
  pointName: 'Крамниця "Під липами"',
  pointAddress: 'УКРАЇНА, М. КИЇВ, ПОДІЛЬСЬКИЙ Р-Н, вул. Костянтинівська, 21',
  ...winterTime(at),
  orderNumber: n,
  cashDeskNumber: 1,
  cashRegisterNumber: '4000000001',
  cashier: 'Касир',
  version: 1,
  ...more,
});

export const service = (docType: number, place: Place): Uint8Array =>
  encodeCheck({ head: { docType, ...issuer(place) } });

export const openShift = (place: Place) => service(100, place);
export const closeShift = (place: Place) => service(101, place);
export const offlineBegin = (place: Place) => service(102, place);
export const offlineEnd = (place: Place) => service(103, place);

export type Receipt = {
  readonly total?: Partial<Total>;
  readonly lines?: readonly Partial<Line>[];
  readonly payments?: readonly Partial<Payment>[];
  readonly taxes?: readonly Partial<Tax>[];
};

const line: Line = {
  code: '1',
  name: 'Кава',
  unitName: 'шт',
  amount: '1.000',
  price: '50.00',
  letters: 'А',
  cost: '50.00',
};
export const cash: Payment = { code: 0, name: 'ГОТІВКА', sum: '50.00' };
export const card: Payment = { code: 1, name: 'КАРТКА', sum: '50.00' };
export const vat: Tax = {
  type: 0,
  name: 'ПДВ',
  letter: 'А',
  percent: '20.00',
  turnover: '50.00',
  sourceSum: '50.00',
  sum: '8.33',
};

const receipt = (docSubtype: number, place: Place, given: Receipt): Uint8Array =>
  encodeCheck({
    head: { docType: 0, docSubtype, ...issuer(place) },
    total: { sum: '50.00', ...given.total },
    payments: (given.payments ?? [{}]).map((each) => ({ ...cash, ...each })),
    taxes: (given.taxes ?? [{}]).map((each) => ({ ...vat, ...each })),
    body: (given.lines ?? [{}]).map((each) => ({ ...line, ...each })),
  });

/** A cash sale of one coffee for 50.00 with 8.33 of VAT, but for what is given. */
export const sale = (place: Place, given: Receipt = {}) => receipt(0, place, given);
export const refund = (place: Place, given: Receipt = {}) => receipt(1, place, given);

export const drawer = (docSubtype: 2 | 3 | 4, place: Place, sum: string): Uint8Array =>
  encodeCheck({ head: { docType: 0, docSubtype, ...issuer(place) }, total: { sum } });

export const storno = (place: Place, stornoNumber: string): Uint8Array =>
  encodeCheck({ head: { docType: 0, docSubtype: 5, ...issuer(place), stornoNumber } });

export const zReport = (place: Place, blocks: Omit<ZReportMessage, 'head'> = {}): Uint8Array =>
  encodeZReport({ head: issuer(place), ...blocks });

/** The Z-report of a shift with so many of the sales above. */
export const zOfSales = (place: Place, count: number): Uint8Array => {
  const money = (kopiykas: number) => `${Math.floor(kopiykas / 100)}.${String(kopiykas % 100).padStart(2, '0')}`;
  const sum = money(5000 * count);
  return zReport(place, {
    realisation: {
      sum,
      ordersCount: count,
      payments: [{ code: 0, name: 'ГОТІВКА', sum }],
      taxes: [{ ...vat, turnover: sum, sourceSum: sum, sum: money(833 * count) }],
    },
  });
};
