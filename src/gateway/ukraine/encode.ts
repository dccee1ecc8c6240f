import {
  type DocumentBody,
  type DocumentDraft,
  type DocumentKind,
  type Payment,
  type Receipt,
  type ReceiptLine,
  type TaxAmount,
  type TaxKind,
  type Tender,
} from '../../fiscal/document.ts';
import { decimalText, minor, quantityText } from '../../fiscal/money.ts';
import { type Registration } from '../../fiscal/regimes/regime.ts';
import { type ReportSide } from '../../fiscal/report.ts';
import { type CheckMessage, encodeCheck } from '../../protocol/ukraine/check.ts';
import { encodeZReport, type ZReportMessage } from '../../protocol/ukraine/zrep.ts';
import { type Encoder } from '../../runtime/ports.ts';
import { controlNumber, offlineFiscalNumber } from './control-number.ts';

/** DOCTYPE and DOCSUBTYPE of each document that is a CHECK (spec/ua 3.1). */
const checkTypes: Readonly<
  Record<Exclude<DocumentKind, 'z'>, { readonly docType: number; readonly docSubtype?: number }>
> = {
  sale: { docType: 0, docSubtype: 0 },
  return: { docType: 0, docSubtype: 1 },
  cashIn: { docType: 0, docSubtype: 2 },
  cashOut: { docType: 0, docSubtype: 4 },
  storno: { docType: 0, docSubtype: 5 },
  openShift: { docType: 100 },
  closeShift: { docType: 101 },
  offlineBegin: { docType: 102 },
  offlineEnd: { docType: 103 },
};

/** PAYFORMCD and PAYFORMNM of each tender (spec/ua 3.2). */
const payForms: Readonly<Record<Tender, { readonly code: number; readonly name: string }>> = {
  cash: { code: 0, name: 'ГОТІВКА' },
  card: { code: 1, name: 'КАРТКА' },
  transfer: { code: 306, name: 'ПЕРЕКАЗ З ПОТОЧНОГО РАХУНКУ' },
  voucher: { code: 305, name: 'СЕРТИФІКАТ' },
};

const taxTypes: Readonly<Record<TaxKind, number>> = { vat: 0, excise: 1 };

/** Version of the document format (spec/ua 3.1). */
const formatVersion = 1;

/** A draft as CHECK or ZREP in windows-1251; offline ones with their fiscal number, control number included. */
export const encodeUkraine: Encoder = (draft, uid, registration) => {
  const fiscalNumber = draft.offline && offlineFiscalNumber(draft.offline, controlOf(draft, registration));
  const head = headOf(draft, { uid, registration, fiscalNumber });
  const content =
    draft.body.kind === 'z' ? encodeZReport(zMessage(head, draft.body)) : encodeCheck(checkMessage(head, draft));
  return { content, fiscalNumber, cufe: null };
};

type HeadFacts = { readonly uid: string; readonly registration: Registration; readonly fiscalNumber: string | null };

const stamp = (local: string): { readonly date: string; readonly time: string } => {
  const [day = '', time = ''] = local.split('T');
  return { date: day.split('-').reverse().join(''), time: time.replaceAll(':', '') };
};

const headOf = (
  { local, number, cashier, offline }: DocumentDraft,
  { uid, registration, fiscalNumber }: HeadFacts,
) => ({
  uid,
  tin: registration.taxNumber,
  ipn: registration.vatNumber ?? undefined,
  orgName: registration.organisation,
  pointName: registration.pointName,
  pointAddress: registration.pointAddress,
  orderDate: stamp(local).date,
  orderTime: stamp(local).time,
  orderNumber: number,
  cashDeskNumber: Number(registration.deskNumber),
  cashRegisterNumber: registration.registerNumber,
  cashier: cashier || undefined,
  version: formatVersion,
  orderTaxNumber: fiscalNumber ?? undefined,
  offline: offline ? true : undefined,
  previousDocumentHash: offline?.previousHash ?? undefined,
});

const controlOf = ({ local, number, offline, body }: DocumentDraft, registration: Registration): number => {
  const { seed = '', previousHash = null } = offline ?? {};
  const { registerNumber, deskNumber } = registration;
  return controlNumber({
    seed,
    ...stamp(local),
    number,
    registerNumber,
    deskNumber,
    total: totalSum(body),
    previousHash,
  });
};

/** What stands in CHECKTOTAL/SUM; null for documents without that element, and for the Z, whose sum never counts (spec/ua 5). */
const totalSum = (body: DocumentBody): string | null => {
  if (body.kind === 'sale' || body.kind === 'return') return decimalText(body.receipt.total);
  return body.kind === 'cashIn' || body.kind === 'cashOut' ? decimalText(body.amount) : null;
};

type Head = ReturnType<typeof headOf>;

const checkMessage = (head: Head, { body }: DocumentDraft): CheckMessage => {
  if (body.kind === 'z') throw new Error('a Z report is not a CHECK');
  const typed = { ...checkTypes[body.kind], ...head };
  switch (body.kind) {
    case 'sale':
      return { head: typed, ...receiptBlocks(body.receipt) };
    case 'return':
      return { head: { ...typed, returnNumber: body.of?.fiscalNumber }, ...receiptBlocks(body.receipt) };
    case 'storno':
      return { head: { ...typed, stornoNumber: body.of.fiscalNumber } };
    case 'cashIn':
    case 'cashOut':
      return { head: { ...typed, comment: body.reason || undefined }, total: { sum: decimalText(body.amount) } };
    case 'offlineBegin':
      return { head: { ...typed, revokeLastOnlineDocument: body.revokesLastOnline || undefined } };
    case 'openShift':
    case 'closeShift':
    case 'offlineEnd':
      return { head: typed };
  }
};

const receiptBlocks = (receipt: Receipt): Omit<CheckMessage, 'head'> => ({
  total: {
    sum: decimalText(receipt.total),
    ...roundingOf(receipt),
    discountSum: receipt.discount === 0 ? undefined : decimalText(receipt.discount),
  },
  payments: receipt.payments.map(paymentRow),
  taxes: receipt.taxes.map(taxRow),
  body: receipt.lines.map(bodyRow),
});

/** RNDSUM = NORNDSUM - SUM, both left out where nothing was rounded (UA-18, spec/ua 8). */
const roundingOf = ({ rounding, unrounded }: Pick<Receipt, 'rounding' | 'unrounded'>) =>
  rounding === 0 ? {} : { roundSum: decimalText(rounding), noRoundSum: decimalText(unrounded) };

const paymentRow = ({ by, amount, provided, change }: Payment) => ({
  ...payForms[by],
  sum: decimalText(amount),
  provided: change > 0 ? decimalText(provided) : undefined,
  remains: change > 0 ? decimalText(change) : undefined,
});

const taxRow = (tax: TaxAmount) => ({
  type: taxTypes[tax.kind],
  name: tax.name,
  letter: tax.letter,
  percent: decimalText(minor(tax.percentHundredths)),
  turnover: decimalText(tax.turnover),
  turnoverDiscount: tax.turnover === tax.turnoverAfterDiscount ? undefined : decimalText(tax.turnoverAfterDiscount),
  sourceSum: decimalText(tax.base),
  sum: decimalText(tax.amount),
});

const bodyRow = (line: ReceiptLine) => ({
  code: line.code ?? undefined,
  barcode: line.barcode ?? undefined,
  uktzed: line.uktzed ?? undefined,
  name: line.name,
  unitName: line.unit || undefined,
  amount: quantityText(line.quantity),
  price: decimalText(line.price),
  letters: line.tax,
  cost: decimalText(line.cost),
  ...discountOf(line),
});

const discountOf = ({ discount, discountSum }: ReceiptLine) => {
  if (!discount || discountSum === 0) return {};
  const percent = discount.kind === 'percent' ? decimalText(minor(discount.hundredths)) : undefined;
  return { discountType: percent ? 1 : 0, discountPercent: percent, discountSum: decimalText(discountSum) };
};

const zMessage = (head: Head, { report }: Extract<DocumentBody, { kind: 'z' }>): ZReportMessage => ({
  head,
  realisation: sideOf(report.sales),
  returns: sideOf(report.returns),
  body: { serviceInput: decimalText(report.cashIn), serviceOutput: decimalText(report.cashOut) },
});

/** An empty side is left out: its lists would need at least one row. */
const sideOf = (side: ReportSide) =>
  side.count === 0
    ? undefined
    : {
        sum: decimalText(side.total),
        ...roundingOf(side),
        ordersCount: side.count,
        payments: side.payments.map(({ by, amount }) => ({ ...payForms[by], sum: decimalText(amount) })),
        taxes: side.taxes.map(taxRow),
      };
