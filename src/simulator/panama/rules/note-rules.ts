import { documentTypes } from '../../../protocol/panama/codes.ts';
import { dayMs } from '../arithmetic/panama-time.ts';
import { momentIn } from '../documents/document-facts.ts';
import type { SentReference } from '../documents/sent-transaction.ts';
import { genericNotes, referringNotes } from '../documents/structure.ts';
import { byCufe } from '../ledger/lookup.ts';
import { type Examination, type Finding, objection, type Rule } from './examination.ts';

/** A note refers to an invoice of the last 180 days (protocol 1.7). */
const oldestInvoiceMs = 180 * dayMs;

/** Notes and what they refer to (protocol 1.7). */
export const noteRules: Rule = (examination) => {
  const { tipoDocumento, listaDocsFiscalReferenciados } = examination.document.datosTransaccion;
  const references = listaDocsFiscalReferenciados?.docFiscalReferenciado ?? [];
  const electronic = references.filter(({ cufeFEReferenciada }) => cufeFEReferenciada !== undefined);
  if (genericNotes.includes(tipoDocumento))
    return objection(electronic.length > 0, '1706', 'una nota genérica no debe referenciar una FE');
  if (!referringNotes.includes(tipoDocumento)) return [];
  return [
    ...objection(electronic.length === 0, '1705', 'falta la referencia a la FE'),
    ...electronic.flatMap((reference) => referenceRules(examination, reference)),
  ];
};

/** The codes for an unknown, annulled, misdated or too old invoice are not known: all of them are 1712 here. */
const referenceRules = ({ books, document }: Examination, reference: SentReference): readonly Finding[] => {
  const referred = byCufe(books, reference.cufeFEReferenciada ?? '');
  if (!referred) return objection(true, '1712', 'la FE referenciada no existe');
  const age = momentIn(document.datosTransaccion.fechaEmision) - referred.emittedMs;
  return [
    ...objection(referred.documentType !== documentTypes.invoice, '1715', 'la referencia no es una factura'),
    ...objection(referred.annulled !== null, '1712', 'la FE referenciada está anulada'),
    ...objection(
      momentIn(reference.fechaEmisionDocFiscalReferenciado) !== referred.emittedMs,
      '1712',
      'la fecha no es la de la FE referenciada',
    ),
    ...objection(age > oldestInvoiceMs, '1712', 'la FE referenciada tiene más de 180 días'),
    ...objection(age < 0, '1712', 'la FE referenciada es posterior a la nota'),
  ];
};
