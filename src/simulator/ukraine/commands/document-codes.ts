import { documentClasses, documentSubtypes, documentTypes } from '../../../protocol/ukraine/enumerations.ts';
import type { DocumentKind } from '../documents/document.ts';
import type { Ledger, RegisteredDocument } from '../ledger/ledger.ts';
import { stornedNumbers } from '../ledger/ledger-documents.ts';

type Codes = {
  readonly DocClass: number;
  readonly CheckDocType: number | null;
  readonly CheckDocSubType: number | null;
};

const check = (type: number, subtype: number | null = null): Codes => ({
  DocClass: documentClasses.Check,
  CheckDocType: type,
  CheckDocSubType: subtype,
});

const codesByKind: Readonly<Record<DocumentKind, Codes>> = {
  sale: check(documentTypes.SaleGoods, documentSubtypes.CheckGoods),
  return: check(documentTypes.SaleGoods, documentSubtypes.CheckReturn),
  serviceIn: check(documentTypes.SaleGoods, documentSubtypes.ServiceDeposit),
  serviceOut: check(documentTypes.SaleGoods, documentSubtypes.ServiceIssue),
  storno: check(documentTypes.SaleGoods, documentSubtypes.CheckStorno),
  openShift: check(documentTypes.OpenShift),
  closeShift: check(documentTypes.CloseShift),
  offlineBegin: check(documentTypes.OfflineBegin),
  offlineEnd: check(documentTypes.OfflineEnd),
  z: { DocClass: documentClasses.ZRep, CheckDocType: null, CheckDocSubType: null },
};

/** A document as DocumentInfoByLocalNum and Documents describe it (protocol 2). */
export const documentInfo = (ledger: Ledger, { fiscalNumber, kind, revoked }: RegisteredDocument) => ({
  NumFiscal: fiscalNumber,
  ...codesByKind[kind],
  Revoked: revoked,
  Storned: stornedNumbers(ledger).has(fiscalNumber),
});
