import { createHash } from 'node:crypto';
import { type DocumentDraft, type Receipt, type Tender } from '../../fiscal/document.ts';
import { decimalText, minor, sum } from '../../fiscal/money.ts';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import { type WireAnnulment } from '../../protocol/panama/annulment.ts';
import { emissionTypes, operationNatures, paymentForms, receiverTypes } from '../../protocol/panama/codes.ts';
import { type WireDocument } from '../../protocol/panama/document.ts';
import { jsonBody } from '../../protocol/panama/json-body.ts';
import { type Encoder } from '../../runtime/ports.ts';
import { codeParts } from './code-parts.ts';
import { cufe } from './cufe.ts';
import { documentTypeOf, emissionTypeOf, keyInCode, tenDigits } from './document-key.ts';
import { itemOf } from './items.ts';

const forms: Readonly<Record<Tender, string>> = {
  cash: paymentForms.cash,
  card: paymentForms.creditCard,
  transfer: paymentForms.transfer,
  voucher: paymentForms.voucher,
};

/** Why a document is annulled; the wire asks for words. */
const annulmentReason = 'Venta no realizada';

/** The exact body of Enviar or Anulacion (spec/pa 2.1); a document of the register's own books is kept as it was decided. */
export const encodePanama =
  (issuer: PanamaIssuer): Encoder =>
  (draft, uid) => {
    const { body, series } = draft;
    if (draft.registeredBy === 'register') return { content: jsonBody(draft), fiscalNumber: null, cufe: null };
    if (body.kind === 'storno') return { content: annulment(body.of.cufe ?? ''), fiscalNumber: null, cufe: null };
    if ((body.kind !== 'sale' && body.kind !== 'return') || !series) throw new Error(`nothing sends a ${body.kind}`);
    const code = codeOf(draft, issuer, uid);
    const documento: WireDocument = {
      codigoSucursalEmisor: issuer.branch,
      datosTransaccion: transaction(draft, issuer),
      listaItems: { item: body.receipt.lines.map(itemOf) },
      totalesSubTotales: totals(body.receipt),
      ...(code ? { usoPosterior: { cufe: code } } : {}),
    };
    return { content: jsonBody({ documento }), fiscalNumber: tenDigits(series.number), cufe: code };
  };

const annulment = (code: string): Uint8Array => {
  const request: WireAnnulment = {
    motivoAnulacion: annulmentReason,
    datosDocumento: keyInCode(code),
  };
  return jsonBody(request);
};

/** PA-14: made at the register only where the document is authorised later; else the PAC makes it (spec/pa 1.3). */
const codeOf = (draft: DocumentDraft, issuer: PanamaIssuer, uid: string): string | null => {
  const isOwn = emissionTypeOf(draft, issuer) === emissionTypes.laterContingency;
  return isOwn ? cufe({ ...codeParts(draft, issuer), securityCode: securityCode(uid) }) : null;
};

/** Nine digits that nobody guesses and never all zero, drawn from the document's own identifier (spec/pa 1.1). */
const securityCode = (uid: string): string => {
  const drawn = createHash('sha256').update(uid).digest().readUIntBE(0, 6);
  return String((drawn % 999_999_999) + 1).padStart(9, '0');
};

const transaction = (draft: DocumentDraft, issuer: PanamaIssuer): WireDocument['datosTransaccion'] => {
  const { body, series, local, offline } = draft;
  const isNote = body.kind === 'return';
  const contingency = offline?.contingency;
  return {
    tipoEmision: emissionTypeOf(draft, issuer),
    ...(contingency
      ? { fechaInicioContingencia: moment(contingency.since), motivoContingencia: contingency.reason }
      : {}),
    tipoDocumento: documentTypeOf(body),
    numeroDocumentoFiscal: tenDigits(series?.number ?? 0),
    puntoFacturacionFiscal: series?.point ?? '',
    fechaEmision: moment(local),
    naturalezaOperacion: isNote ? operationNatures.return : operationNatures.sale,
    tipoOperacion: '1',
    destinoOperacion: '1',
    formatoCAFE: '2',
    entregaCAFE: '2',
    envioContenedor: '1',
    procesoGeneracion: '1',
    ...(isNote ? {} : { tipoVenta: '1' }),
    // PA-07: the final consumer and no personal data.
    cliente: { tipoClienteFE: receiverTypes.finalConsumer, tipoContribuyente: '1', pais: 'PA' },
    ...(isNote && body.of?.cufe ? { listaDocsFiscalReferenciados: referring(body.of.cufe, body.of.local) } : {}),
  };
};

const referring = (code: string, local: string) => ({
  docFiscalReferenciado: [{ fechaEmisionDocFiscalReferenciado: moment(local), cufeFEReferenciada: code }],
});

/** Panama is five hours behind UTC all year (spec/pa 1.1). */
const moment = (local: string): string => `${local}-05:00`;

/** Exact sums; the money tendered is stated, and change only where there is any (spec/pa 1.6). */
const totals = ({ lines, payments, total }: Receipt): WireDocument['totalesSubTotales'] => {
  const net = sum(lines.map(({ cost, discountSum }) => minor(cost - discountSum)));
  const tax = decimalText(sum(lines.map(({ taxSum }) => taxSum)));
  const change = sum(payments.map((payment) => payment.change));
  return {
    totalPrecioNeto: decimalText(net),
    totalITBMS: tax,
    totalISC: '0.00',
    totalMontoGravado: tax,
    totalFactura: decimalText(total),
    totalValorRecibido: decimalText(sum(payments.map(({ provided }) => provided))),
    ...(change > 0 ? { vuelto: decimalText(change) } : {}),
    tiempoPago: '1',
    nroItems: String(lines.length),
    totalTodosItems: decimalText(total),
    listaFormaPago: {
      formaPago: payments.map(({ by, provided }) => ({
        formaPagoFact: forms[by],
        valorCuotaPagada: decimalText(provided),
      })),
    },
  };
};
