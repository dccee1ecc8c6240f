import { type Tender } from '../document.ts';
import { decimalText } from '../money.ts';
import { centred, type PaperLine, pair, plain, separator } from '../paper.ts';
import { type Report, type ReportSide } from '../report.ts';

/** The rows of an X or a Z (spec/pa 4). */
export const panamaReportLines = (report: Report): readonly PaperLine[] => [
  plain(`Turno ${report.shift}`),
  centred('FACTURAS'),
  ...sideLines(report.sales),
  centred('NOTAS DE CRÉDITO'),
  ...sideLines(report.returns),
  separator,
  pair('Entradas de efectivo', decimalText(report.cashIn)),
  pair('Salidas de efectivo', decimalText(report.cashOut)),
  pair('Efectivo en caja', decimalText(report.drawer), true),
];

/** How a report and a receipt name each tender. */
export const panamaTenders: Readonly<Record<Tender, string>> = {
  cash: 'Efectivo',
  card: 'Tarjeta',
  transfer: 'Transferencia',
  voucher: 'Vale',
};

const sideLines = (side: ReportSide): readonly PaperLine[] => [
  pair('Documentos', String(side.count)),
  pair('Total', decimalText(side.total), true),
  ...side.payments.map(({ by, amount }) => pair(panamaTenders[by], decimalText(amount))),
  ...side.taxes.flatMap(({ percentHundredths, base, amount }) => [
    pair(`Neto ${percentHundredths / 100} %`, decimalText(base)),
    pair(`ITBMS ${percentHundredths / 100} %`, decimalText(amount)),
  ]),
];
