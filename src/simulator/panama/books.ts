import type { Account } from './accounts.ts';
import type { AuthorisedDocument, Ledger } from './ledger/ledger.ts';
import { foliosUsed } from './ledger/lookup.ts';

/** What is authorised, as `GET /books` shows it: documents in the order they were authorised, moments in epoch ms, amounts as sent. */
export type Books = { readonly documents: readonly BookedDocument[]; readonly licences: readonly BookedLicence[] };

/** A document, and the tree that came in it; null for one somebody else put there. */
export type BookedDocument = Omit<AuthorisedDocument, 'hash'> & { readonly sent: unknown };

type BookedLicence = {
  readonly user: string;
  readonly issuer: Account['issuer'];
  readonly foliosUsed: number;
  readonly foliosLeft: number;
};

export const booksOf = (ledger: Ledger): Books => ({
  documents: ledger.documents.map(({ hash: _, ...document }) => ({
    ...document,
    sent: document.foreign ? null : JSON.parse(document.body),
  })),
  licences: ledger.accounts.map((account) => {
    const used = foliosUsed(ledger, account);
    return { user: account.user, issuer: account.issuer, foliosUsed: used, foliosLeft: account.folios - used };
  }),
});
