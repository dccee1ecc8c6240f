import { documentTypes, emissionTypes } from '../../../protocol/panama/codes.ts';
import { millionths } from '../arithmetic/decimal.ts';
import type { SentDocument } from './sent-document.ts';
import type { SentReference } from './sent-transaction.ts';

/** Emission types of a contingency, which alone carry its start and its reason (protocol 1.3). */
export const contingencyEmissions: readonly string[] = [emissionTypes.priorContingency, emissionTypes.laterContingency];

/** Emission types authorised after use, which alone may bring a CUFE (protocol 1.3, 2.4). */
const laterEmissions: readonly string[] = [emissionTypes.laterNormal, emissionTypes.laterContingency];

/** Notes that refer to an electronic invoice, and generic ones (protocol 1.1). */
export const referringNotes: readonly string[] = [documentTypes.creditNote, documentTypes.debitNote];
export const genericNotes: readonly string[] = [documentTypes.genericCreditNote, documentTypes.genericDebitNote];

const saleNature = '01';

/** Nodes that must not be there beside others: what the PAC refuses before the DGI sees it. */
export const structureProblems = (document: SentDocument): readonly string[] => {
  const { datosTransaccion: transaction, usoPosterior, listaItems } = document;
  const { tipoEmision, tipoDocumento, naturalezaOperacion, tipoVenta } = transaction;
  const references = transaction.listaDocsFiscalReferenciados?.docFiscalReferenciado ?? [];
  const isNote = [...referringNotes, ...genericNotes].includes(tipoDocumento);
  const problems: readonly (readonly [boolean, string])[] = [
    [
      !contingencyEmissions.includes(tipoEmision) && transaction.fechaInicioContingencia !== undefined,
      'fechaInicioContingencia: solo en contingencia (02 y 04)',
    ],
    [
      !contingencyEmissions.includes(tipoEmision) && transaction.motivoContingencia !== undefined,
      'motivoContingencia: solo en contingencia (02 y 04)',
    ],
    [
      !laterEmissions.includes(tipoEmision) && usoPosterior !== undefined,
      'usoPosterior: solo en uso posterior (03 y 04)',
    ],
    [naturalezaOperacion !== saleNature && tipoVenta !== undefined, 'tipoVenta: solo en una venta'],
    [references.length > 0 && !isNote, 'listaDocsFiscalReferenciados: solo en notas'],
    [!references.every(namesOneDocument), 'docFiscalReferenciado: debe nombrar un solo documento'],
    [listaItems.item.some(({ cantidad }) => millionths(cantidad) === 0n), 'cantidad: debe ser mayor que cero'],
  ];
  return problems.filter(([wrong]) => wrong).map(([, problem]) => problem);
};

const namesOneDocument = ({ cufeFEReferenciada, nroFacturaPapel, nroFacturaIF }: SentReference): boolean =>
  [cufeFEReferenciada, nroFacturaPapel, nroFacturaIF].filter((each) => each !== undefined).length === 1;
