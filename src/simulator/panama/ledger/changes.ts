import type { Account } from '../accounts.ts';
import type { AuthorisedDocument, Ledger } from './ledger.ts';
import { foliosUsed } from './lookup.ts';

/** The books with one document more. */
export const withDocument = (ledger: Ledger, document: AuthorisedDocument): Ledger => ({
  ...ledger,
  documents: [...ledger.documents, document],
});

/** The books with something changed about one document. */
export const withChanged = (
  ledger: Ledger,
  document: AuthorisedDocument,
  change: Partial<AuthorisedDocument>,
): Ledger => ({
  ...ledger,
  documents: ledger.documents.map((each) => (each === document ? { ...each, ...change } : each)),
});

/** The accounts in place of those of the same users, or beside them. */
export const withAccounts = (ledger: Ledger, accounts: readonly Account[]): Ledger => {
  const kept = ledger.accounts.filter(({ user }) => !accounts.some((each) => each.user === user));
  return { ...ledger, accounts: [...kept, ...accounts] };
};

/** Every licence with so many folios left. */
export const withFoliosLeft = (ledger: Ledger, left: number): Ledger => ({
  ...ledger,
  accounts: ledger.accounts.map((each) => ({ ...each, folios: foliosUsed(ledger, each) + left })),
});
