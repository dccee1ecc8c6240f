import { type DocumentBody, type PrintedDocument, type Receipt, type ReceiptLine, totalOf } from '../document.ts';
import { decimalText, minor, quantityText } from '../money.ts';
import { centred, type PaperLine, pair, plain, separator } from '../paper.ts';
import { type Report } from '../report.ts';
import { panamaAuthority } from './panama-authority.ts';
import { type PanamaIssuer } from './panama-issuer.ts';
import { panamaReportLines, panamaTenders } from './panama-report.ts';
import { panamaPaperTime } from './panama-time.ts';

/** The CAFE on roll paper (spec/pa 1.9), in Spanish, top to bottom; K-08: contingency is said in words. */
export const panamaPaper = (document: PrintedDocument, issuer: PanamaIssuer): readonly PaperLine[] => [
  ...heading(issuer),
  centred(titleOf(document), true),
  ...numbering(document),
  separator,
  ...bodyLines(document.body),
  ...panamaAuthority(document, issuer),
  separator,
  centred('KASA'),
];

/** The X report, which is no fiscal document (PA-09). */
export const panamaReportPaper = (report: Report, issuer: PanamaIssuer): readonly PaperLine[] => [
  ...heading(issuer),
  centred('REPORTE X', true),
  ...panamaReportLines(report),
  separator,
  centred('DOCUMENTO NO FISCAL'),
];

const heading = ({ name, ruc, dv, address, branch }: PanamaIssuer): readonly PaperLine[] => [
  centred(name),
  centred(`RUC ${ruc} DV ${dv}`),
  centred(address),
  centred(`Sucursal ${branch}`),
  separator,
];

const ownTitles: Readonly<Record<Exclude<DocumentBody['kind'], 'return'>, string>> = {
  sale: 'FACTURA DE OPERACIÓN INTERNA',
  cashIn: 'ENTRADA DE EFECTIVO',
  cashOut: 'SALIDA DE EFECTIVO',
  storno: 'ANULACIÓN',
  z: 'REPORTE Z',
  openShift: 'APERTURA DE TURNO',
  closeShift: 'CIERRE DE TURNO',
  offlineBegin: 'INICIO DE CONTINGENCIA',
  offlineEnd: 'FIN DE CONTINGENCIA',
};

const titleOf = ({ body }: PrintedDocument): string => {
  if (body.kind !== 'return') return ownTitles[body.kind];
  return body.of?.cufe ? 'NOTA DE CRÉDITO REFERENTE A FE' : 'NOTA DE CRÉDITO GENÉRICA';
};

const numbering = ({ series, number, fiscalNumber, local, cashier }: PrintedDocument): readonly PaperLine[] => [
  ...(series
    ? [pair(`N.º ${fiscalNumber ?? ''}`, `Punto ${series.point}`), plain('Cliente: CONSUMIDOR FINAL')]
    : [plain(`Registro ${number}`)]),
  pair(panamaPaperTime(local), cashier === '' ? '' : `Cajero: ${cashier}`),
];

const bodyLines = (body: DocumentBody): readonly PaperLine[] => {
  switch (body.kind) {
    case 'sale':
      return receiptLines(body.receipt);
    case 'return':
      return [...referenceLine(body.of?.fiscalNumber ?? null), ...receiptLines(body.receipt)];
    case 'cashIn':
    case 'cashOut':
      return [pair(body.reason, money(body.amount), true)];
    case 'storno':
      return [
        plain(`Se anula el documento ${body.of.fiscalNumber}`),
        pair('TOTAL', money(totalOf(body.cancels) ?? minor(0)), true),
      ];
    case 'z':
      return panamaReportLines(body.report);
    case 'openShift':
    case 'closeShift':
      return [plain(`Turno ${body.shift}`)];
    case 'offlineBegin':
    case 'offlineEnd':
      return [];
  }
};

const referenceLine = (fiscalNumber: string | null): readonly PaperLine[] =>
  fiscalNumber ? [plain(`Devolución de la factura ${fiscalNumber}`)] : [];

const receiptLines = (receipt: Receipt): readonly PaperLine[] => [
  ...receipt.lines.flatMap(itemLines),
  separator,
  pair('Subtotal', money(minor(receipt.total - taxSum(receipt)))),
  ...receipt.taxes.map(({ percentHundredths, base, amount }) =>
    pair(`ITBMS ${percentHundredths / 100} % de ${decimalText(base)}`, money(amount)),
  ),
  pair('TOTAL', money(receipt.total), true),
  ...receipt.payments.map(({ by, provided }) => pair(panamaTenders[by], money(provided))),
  ...receipt.payments.filter(({ change }) => change > 0).map(({ change }) => pair('Vuelto', money(change))),
];

const itemLines = (line: ReceiptLine): readonly PaperLine[] => [
  plain(line.code === null ? line.name : `${line.code} ${line.name}`),
  pair(
    `${quantityText(line.quantity)} ${line.unit} x ${decimalText(line.price)}`,
    `${decimalText(line.cost)} (${line.tax})`,
  ),
  ...(line.discountSum === 0
    ? []
    : [pair(line.discountSum > 0 ? 'Descuento' : 'Recargo', decimalText(minor(-line.discountSum)))]),
];

const taxSum = ({ taxes }: Receipt): number => taxes.reduce((total, { amount }) => total + amount, 0);

const money = (amount: Receipt['total']): string => `B/. ${decimalText(amount)}`;
