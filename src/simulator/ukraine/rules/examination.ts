import type { ReadDocument } from '../documents/document.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Policy } from '../policy.ts';
import type { RegisterSetup } from '../register-setup.ts';
import type { Refusal } from './refusal.ts';

/** Who signed: the key id in 64 hexadecimal digits and the name in the certificate. */
export type Signer = { readonly keyId: string; readonly name: string };

/** One document before the examiner, with everything it is judged by. */
export type Examination = {
  readonly document: ReadDocument;
  readonly signer: Signer;
  /** The signed bytes as received. */
  readonly signed: Uint8Array;
  /** The server's clock, epoch ms. */
  readonly now: number;
  readonly ledger: Ledger;
  readonly register: RegisterSetup;
  readonly policy: Policy;
  /** Why the register is blocked, if it is. */
  readonly blocked: string | undefined;
};

/** A rule says why a document is refused, or nothing. */
export type Rule = (examination: Examination) => Refusal | undefined;

/** The first refusal of rules asked in order. */
export const firstRefusal = (rules: readonly Rule[], examination: Examination): Refusal | undefined => {
  for (const rule of rules) {
    const refused = rule(examination);
    if (refused) return refused;
  }
  return undefined;
};
