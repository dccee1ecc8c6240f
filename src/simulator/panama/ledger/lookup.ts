import type { Account } from '../accounts.ts';
import type { AuthorisedDocument, Ledger } from './ledger.ts';

/** What a number is unique within: protocol 1.2 leaves the type open, so the stricter reading leaves it out. */
export type NumberKey = Pick<AuthorisedDocument, 'branch' | 'billingPoint' | 'number'>;

export const accountOf = ({ accounts }: Ledger, user: string | undefined): Account | undefined =>
  accounts.find((each) => each.user === user);

/** The documents of one issuer, whichever of its accounts sent them. */
export const documentsOf = ({ documents }: Ledger, { issuer }: Account): readonly AuthorisedDocument[] =>
  documents.filter((each) => each.issuer === issuer.ruc);

/** The document that holds a number. */
export const holderOf = (documents: readonly AuthorisedDocument[], key: NumberKey): AuthorisedDocument | undefined =>
  documents.find(
    (each) => each.branch === key.branch && each.billingPoint === key.billingPoint && each.number === key.number,
  );

export const byCufe = (documents: readonly AuthorisedDocument[], cufe: string): AuthorisedDocument | undefined =>
  documents.find((each) => each.cufe === cufe);

/** Folios of a licence that are used: one an authorised document, foreign ones not counted. */
export const foliosUsed = ({ documents }: Ledger, { user }: Account): number =>
  documents.filter((each) => each.user === user && !each.foreign).length;
