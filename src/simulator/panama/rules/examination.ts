import type { Account } from '../accounts.ts';
import type { SentDocument } from '../documents/sent-document.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';

/** One document before the DGI, with everything it is judged by. */
export type Examination = {
  readonly document: SentDocument;
  readonly account: Account;
  /** What the issuer had authorised before. */
  readonly books: readonly AuthorisedDocument[];
  /** The server's clock, epoch ms. */
  readonly now: number;
};

/** What the DGI objects to: four digits and a sentence. A warning does not stop the document. */
export type Finding = { readonly code: string; readonly text: string; readonly warning: boolean };

/** A rule finds what is wrong, mostly nothing. */
export type Rule = (examination: Examination) => readonly Finding[];

/** The objection, where it applies. */
export const objection = (applies: boolean, code: string, text: string): readonly Finding[] =>
  applies ? [{ code, text, warning: false }] : [];

/** The warning, where it applies (protocol 1.3). */
export const warning = (applies: boolean, code: string, text: string): readonly Finding[] =>
  applies ? [{ code, text, warning: true }] : [];
