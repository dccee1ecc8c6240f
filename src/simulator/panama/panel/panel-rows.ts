import { documentTypes, emissionTypes } from '../../../protocol/panama/codes.ts';
import { documentStatuses } from '../../../protocol/panama/result-codes.ts';
import { writeMoment } from '../arithmetic/panama-time.ts';
import type { BookedDocument } from '../books.ts';

/** One document as the panel lists it, also `GET /panel.json`. */
export type PanelRow = {
  readonly branch: string;
  readonly billingPoint: string;
  readonly number: string;
  readonly documentType: string;
  readonly typeName: string;
  readonly emission: string;
  readonly emittedAt: string;
  readonly receivedAt: string;
  readonly total: string;
  readonly cufe: string;
  readonly protocol: string;
  readonly state: string;
  /** Emitted in contingency, and sent when the connection was back. */
  readonly offline: boolean;
  readonly foreign: boolean;
  readonly issuer: string;
};

const typeNames: Readonly<Record<string, string>> = {
  [documentTypes.invoice]: 'Factura de operación interna',
  [documentTypes.creditNote]: 'Nota de crédito referente a FE',
  [documentTypes.debitNote]: 'Nota de débito referente a FE',
  [documentTypes.genericCreditNote]: 'Nota de crédito genérica',
  [documentTypes.genericDebitNote]: 'Nota de débito genérica',
};

const offlineEmissions: readonly string[] = [emissionTypes.priorContingency, emissionTypes.laterContingency];

/** The rows of the panel, newest first. */
export const panelRows = (documents: readonly BookedDocument[]): readonly PanelRow[] =>
  documents.map(rowOf).toReversed();

const rowOf = (document: BookedDocument): PanelRow => {
  const { branch, billingPoint, number, documentType, emission, emittedAt, total, cufe, protocol, foreign, issuer } =
    document;
  return {
    ...{ branch, billingPoint, number, documentType, emission, emittedAt, total, cufe, protocol, foreign, issuer },
    typeName: typeNames[documentType] ?? documentType,
    receivedAt: writeMoment(document.receivedAt),
    state: document.annulled ? documentStatuses.annulled : documentStatuses.authorised,
    offline: offlineEmissions.includes(emission),
  };
};
