import { createHash } from 'node:crypto';
import { draw } from '../../chance.ts';
import type { Account } from '../accounts.ts';
import { writeMoment } from '../arithmetic/panama-time.ts';
import { makeCufe } from '../cufe/cufe.ts';
import { type CufeFields, expectedCufe } from '../documents/cufe-of-document.ts';
import { factsOf, momentIn } from '../documents/document-facts.ts';
import type { SentDocument } from '../documents/sent-document.ts';
import type { AuthorisedDocument, Ledger } from '../ledger/ledger.ts';
import { digestOf } from '../rfe/rfe.ts';
import type { Finding } from '../rules/examination.ts';
import { qrOf } from './qr.ts';

/** A document every rule let pass. */
export type Passed = {
  readonly document: SentDocument;
  readonly account: Account;
  readonly ledger: Ledger;
  readonly body: Uint8Array;
  readonly now: number;
  readonly warnings: readonly Finding[];
  /** Whether the CUFE of the register, if there is one, is kept. */
  readonly keepsCufe: boolean;
};

/** The document as it stands in the books once it is authorised (protocol 2.4). */
export const authorise = (passed: Passed): AuthorisedDocument => {
  const { document, account, ledger, body, now, warnings } = passed;
  const facts = factsOf(document);
  const { datosTransaccion: transaction, totalesSubTotales } = document;
  const brought = passed.keepsCufe ? document.usoPosterior?.cufe : undefined;
  const cufe = brought ?? cufeOfPac(ledger, account, facts);
  const { fechaInicioContingencia: start, motivoContingencia: reason } = transaction;
  return {
    ...facts,
    user: account.user,
    issuer: account.issuer.ruc,
    emittedMs: momentIn(facts.emittedAt),
    receivedAt: now,
    cufe,
    cufeMadeBy: brought === undefined ? 'pac' : 'register',
    protocol: nextProtocol(ledger, now),
    qr: qrOf({ cufe, environment: account.issuer.environment, digest: digestOf({ document, account, cufe }) }, ledger),
    total: totalesSubTotales.totalFactura,
    contingency: start !== undefined && reason !== undefined ? { start, reason } : null,
    warnings: warnings.map(({ code, text }) => `${code}-${text}`),
    annulled: null,
    mailedTo: [],
    foreign: false,
    hash: hashOf(body),
    body: Buffer.from(body).toString('utf8'),
  };
};

/** What tells a document sent again from another one under the same number. */
export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** A CUFE with a security code of nine digits, drawn by the seed and the place in the books. */
export const cufeOfPac = (ledger: Ledger, account: Account, fields: CufeFields): string =>
  makeCufe(expectedCufe(account, fields, String(draw(ledger.seed, `security code ${ledger.documents.length}`, 9))));

/** Year and sixteen digits (protocol 2.4). */
export const nextProtocol = ({ documents }: Ledger, now: number): string =>
  `${writeMoment(now).slice(0, 4)}${String(documents.length + 1).padStart(16, '0')}`;
