import {
  type Document,
  type DocumentState,
  type Payment,
  type PrintedDocument,
  type Receipt,
  type ReceiptLine,
  type TaxAmount,
  type Tender,
  totalOf,
} from '../document.ts';
import { decimalText, minor, quantityText } from '../money.ts';
import { centred, type PaperLine, pair, plain, separator } from '../paper.ts';
import { type Report, type ReportSide } from '../report.ts';
import { type Registration } from './regime.ts';

/** The form of payment (row 18) and its means (row 19) of the receipt form (spec/ua 7). */
const paymentForms: Readonly<Record<Tender, { readonly form: string; readonly means: string }>> = {
  cash: { form: 'ГОТІВКА', means: 'ГОТІВКА' },
  card: { form: 'БЕЗГОТІВКОВА', means: 'КАРТКА' },
  transfer: { form: 'БЕЗГОТІВКОВА', means: 'ПЕРЕКАЗ З ПОТОЧНОГО РАХУНКУ' },
  voucher: { form: 'ІНШЕ', means: 'СЕРТИФІКАТ' },
};

const titles = {
  sale: 'ФІСКАЛЬНИЙ ЧЕК',
  return: 'ВИДАТКОВИЙ ЧЕК',
  cashIn: 'СЛУЖБОВЕ ВНЕСЕННЯ',
  cashOut: 'СЛУЖБОВА ВИДАЧА',
  storno: 'СТОРНУВАННЯ ЧЕКА',
  z: 'Z-ЗВІТ',
  openShift: 'ВІДКРИТТЯ ЗМІНИ',
  closeShift: 'ЗАКРИТТЯ ЗМІНИ',
  offlineBegin: 'ПОЧАТОК ОФЛАЙН СЕСІЇ',
  offlineEnd: 'ЗАВЕРШЕННЯ ОФЛАЙН СЕСІЇ',
} as const;

/** A document on paper with every requisite of spec/ua section 7 that applies, top to bottom (UA-19). */
export const ukrainePaper = (document: PrintedDocument, registration: Registration): readonly PaperLine[] => [
  ...heading(registration),
  ...bodyLines(document),
  separator,
  ...footing(document, registration),
];

const heading = ({
  organisation,
  pointName,
  pointAddress,
  taxNumber,
  vatNumber,
}: Registration): readonly PaperLine[] => [
  centred(organisation),
  centred(pointName),
  centred(pointAddress),
  centred(vatNumber ? `ПН ${vatNumber}` : `ІД ${taxNumber}`),
  separator,
];

const bodyLines = ({ body, cashier }: Document): readonly PaperLine[] => {
  const by = cashier === '' ? [] : [plain(`Касир: ${cashier}`)];
  switch (body.kind) {
    case 'sale':
      return [...by, ...body.receipt.lines.flatMap(itemLines), separator, ...saleTotals(body.receipt)];
    case 'return':
      return [
        ...by,
        ...(body.of ? [plain(`Повернення за чеком ${body.of.fiscalNumber}`)] : []),
        ...body.receipt.lines.flatMap(itemLines),
        separator,
        ...returnTotals(body.receipt),
      ];
    case 'cashIn':
    case 'cashOut':
      return [...by, pair(body.reason, decimalText(body.amount), true)];
    case 'storno':
      return [
        ...by,
        plain(`Скасовано чек ${body.of.fiscalNumber}`),
        pair('СУМА', decimalText(totalOf(body.cancels) ?? minor(0))),
      ];
    case 'z':
      return [...by, ...reportLines(body.report)];
    case 'openShift':
    case 'closeShift':
      return [...by, plain(`Зміна № ${body.shift}`)];
    case 'offlineBegin':
    case 'offlineEnd':
      return by;
  }
};

const itemLines = (line: ReceiptLine): readonly PaperLine[] => [
  ...(line.uktzed ? [plain(`УКТЗЕД ${line.uktzed}`)] : []),
  ...(line.barcode ? [plain(`ШК ${line.barcode}`)] : []),
  ...(line.quantity === 1000
    ? []
    : [plain(`${quantityText(line.quantity)} ${line.unit} x ${decimalText(line.price)}`)]),
  pair(line.name, `${decimalText(line.cost)} ${line.tax}`),
  ...(line.discountSum === 0
    ? []
    : [pair(line.discountSum > 0 ? 'ЗНИЖКА' : 'НАЦІНКА', decimalText(minor(-line.discountSum)))]),
];

const taxLine = ({ kind, name, letter, percentHundredths, amount }: TaxAmount): PaperLine =>
  pair(
    `${kind === 'excise' ? 'АКЦИЗ' : name} ${letter} ${decimalText(minor(percentHundredths))}%`,
    decimalText(amount),
  );

const saleTotals = (receipt: Receipt): readonly PaperLine[] => [
  pair('СУМА', decimalText(receipt.unrounded), true),
  ...receipt.taxes.map(taxLine),
  ...(receipt.rounding === 0 ? [] : [pair('ЗАОКРУГЛЕННЯ', decimalText(minor(-receipt.rounding)))]),
  pair('ДО СПЛАТИ', decimalText(receipt.total), true),
  ...receipt.payments.flatMap(paymentLines),
  ...receipt.payments
    .filter(({ change }) => change > 0)
    .flatMap(({ provided, change }) => [pair('ОТРИМАНО', decimalText(provided)), pair('РЕШТА', decimalText(change))]),
];

/** The return form has no rows for the amount due, received, change or rounding. */
const returnTotals = (receipt: Receipt): readonly PaperLine[] => [
  pair('СУМА', decimalText(receipt.total), true),
  ...receipt.taxes.map(taxLine),
  ...receipt.payments.flatMap(paymentLines),
];

const paymentLines = ({ by, amount }: Payment): readonly PaperLine[] => {
  const { form, means } = paymentForms[by];
  return [plain(form), pair(means, `${decimalText(amount)} ГРН`)];
};

const footing = (document: PrintedDocument, registration: Registration): readonly PaperLine[] => {
  const { offline, fiscalNumber, number, local, body, state } = document;
  const address = ukraineCheckAddress(document, registration);
  return [
    plain(`ЧЕК № ${fiscalNumber ?? '—'}`),
    pair(`ЛОК. № ${number}`, paperTime(local)),
    ...(address ? [{ kind: 'qr', address } as const] : []),
    centred(offline ? 'ОФЛАЙН' : 'ОНЛАЙН', true),
    ...(offline && fiscalNumber ? [centred(`КОНТРОЛЬНЕ ЧИСЛО ${fiscalNumber.split('.').at(-1) ?? ''}`)] : []),
    centred(`ФН ПРРО ${registration.registerNumber}`),
    centred(titles[body.kind], true),
    ...(voids.has(state) ? [centred('НЕ ЗАРЕЄСТРОВАНО, НЕДІЙСНИЙ', true)] : []),
    centred('KASA'),
  ];
};

/** A copy of what the server never kept must not look like a receipt. */
const voids: ReadonlySet<DocumentState> = new Set(['refused', 'withdrawn', 'revoked']);

/** `21.11.2026 09:05:00`, as a receipt states it. */
const paperTime = (local: string): string => {
  const [day = '', time = ''] = local.split('T');
  return `${day.split('-').reverse().join('.')} ${time}`;
};

/** The tax office's page for buyers; it matches number, register, sum and minute (spec/ua 7). Offline receipts carry `mac`, the hash of the document before. */
export const ukraineCheckAddress = (document: Document, { registerNumber }: Registration): string | null => {
  const { body, fiscalNumber, local, offline } = document;
  if ((body.kind !== 'sale' && body.kind !== 'return') || !fiscalNumber) return null;
  const [date = '', time = ''] = local.replaceAll(/[-:]/g, '').split('T');
  const fields = { id: fiscalNumber, fn: registerNumber, date, time, sm: decimalText(body.receipt.total) };
  const mac = offline?.previousHash ? `&mac=${offline.previousHash}` : '';
  return `https://cabinet.tax.gov.ua/cashregs/check?${Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}${mac}`;
};

/** The X report on paper: the Z's rows without a number, because it is no fiscal document. */
export const ukraineReportPaper = (report: Report, registration: Registration): readonly PaperLine[] => [
  ...heading(registration),
  centred('X-ЗВІТ', true),
  ...reportLines(report),
  separator,
  centred(`ФН ПРРО ${registration.registerNumber}`),
  centred('НЕФІСКАЛЬНИЙ ДОКУМЕНТ'),
];

const reportLines = (report: Report): readonly PaperLine[] => [
  plain(`Зміна № ${report.shift}`),
  centred('РЕАЛІЗАЦІЯ'),
  ...sideLines(report.sales),
  centred('ПОВЕРНЕННЯ'),
  ...sideLines(report.returns),
  separator,
  pair('СЛУЖБОВЕ ВНЕСЕННЯ', decimalText(report.cashIn)),
  pair('СЛУЖБОВА ВИДАЧА', decimalText(report.cashOut)),
  pair('ГОТІВКА В КАСІ', decimalText(report.drawer), true),
];

const sideLines = (side: ReportSide): readonly PaperLine[] => [
  pair('ЧЕКІВ', String(side.count)),
  pair('СУМА', decimalText(side.total), true),
  ...(side.rounding === 0 ? [] : [pair('ЗАОКРУГЛЕННЯ', decimalText(minor(-side.rounding)))]),
  ...side.payments.map(({ by, amount }) => pair(paymentForms[by].means, decimalText(amount))),
  ...side.taxes.flatMap((tax) => [pair(`ОБІГ ${tax.letter}`, decimalText(tax.turnoverAfterDiscount)), taxLine(tax)]),
];
