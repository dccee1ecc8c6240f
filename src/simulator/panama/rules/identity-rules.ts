import { documentTypes, emissionTypes } from '../../../protocol/panama/codes.ts';
import { byCufe } from '../ledger/lookup.ts';
import { objection, type Rule } from './examination.ts';

/** What this PAC can send on: the types that need no group of their own. */
const servedTypes: readonly string[] = [
  documentTypes.invoice,
  documentTypes.creditNote,
  documentTypes.debitNote,
  documentTypes.genericCreditNote,
  documentTypes.genericDebitNote,
];

const knownEmissions: readonly string[] = Object.values(emissionTypes);

const isLoaded = (loaded: readonly string[] | null, name: string): boolean => loaded === null || loaded.includes(name);

/** Type, emission, number, branch and billing point (protocol 1.1). */
export const identityRules: Rule = ({ document, account, books }) => {
  const { tipoDocumento, tipoEmision, numeroDocumentoFiscal, puntoFacturacionFiscal } = document.datosTransaccion;
  const { usoPosterior } = document;
  return [
    ...objection(!knownEmissions.includes(tipoEmision), '1503', 'tipo de emisión inválido'),
    ...objection(!servedTypes.includes(tipoDocumento), '1510', 'tipo de documento inválido'),
    ...objection(/^0+$/.test(numeroDocumentoFiscal), '1512', 'número de documento fiscal inválido'),
    ...objection(
      puntoFacturacionFiscal === '000' ||
        !isLoaded(account.billingPoints, puntoFacturacionFiscal) ||
        !isLoaded(account.branches, document.codigoSucursalEmisor),
      '1515',
      'punto de facturación inválido o sin registrar',
    ),
    ...objection(
      usoPosterior !== undefined && byCufe(books, usoPosterior.cufe) !== undefined,
      '1002',
      'CUFE duplicado',
    ),
  ];
};
