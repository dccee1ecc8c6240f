import { z } from 'zod';
import type { Account } from '../accounts.ts';
import { writeMoment } from '../arithmetic/panama-time.ts';
import { momentIn } from '../documents/document-facts.ts';
import { amount, branch, digits } from '../documents/leaf-rules.ts';
import type { AuthorisedDocument, Ledger } from '../ledger/ledger.ts';
import { accountOf, documentsOf, holderOf } from '../ledger/lookup.ts';
import { cufeOfPac, nextProtocol } from './authorisation.ts';
import { qrOf } from './qr.ts';

/** A document somebody else sent under a number of the issuer; left out, it is an invoice of the offline point of the first account. */
export const occupationSchema = z.strictObject({
  user: z.string().optional(),
  branch: branch.optional(),
  billingPoint: digits(3).optional(),
  number: digits(10),
  documentType: digits(2).default('01'),
  /** 04 at the offline point and 01 elsewhere, when left out. */
  emission: digits(2).optional(),
  total: amount.default('1.00'),
});

export type Occupation = z.input<typeof occupationSchema>;

type Occupying =
  | { readonly ok: true; readonly document: AuthorisedDocument }
  | { readonly ok: false; readonly problem: string };

/** The foreign document, or why there can be none: the account is not known, or the number is taken. */
export const occupying = (ledger: Ledger, occupation: Occupation, now: number): Occupying => {
  const wanted = occupationSchema.parse(occupation);
  const account = wanted.user === undefined ? ledger.accounts[0] : accountOf(ledger, wanted.user);
  if (!account) return { ok: false, problem: `no account ${wanted.user}` };
  const fields = fieldsOf(wanted, account, now);
  if (holderOf(documentsOf(ledger, account), fields)) return { ok: false, problem: `number ${wanted.number} is taken` };
  return { ok: true, document: foreignDocument(ledger, { account, fields, total: wanted.total, now }) };
};

type Foreign = {
  readonly account: Account;
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly total: string;
  readonly now: number;
};

const foreignDocument = (ledger: Ledger, { account, fields, total, now }: Foreign): AuthorisedDocument => {
  const cufe = cufeOfPac(ledger, account, fields);
  return {
    ...fields,
    user: account.user,
    issuer: account.issuer.ruc,
    emittedMs: momentIn(fields.emittedAt),
    receivedAt: now,
    cufe,
    cufeMadeBy: 'pac',
    protocol: nextProtocol(ledger, now),
    qr: qrOf({ cufe, environment: account.issuer.environment, digest: '' }, ledger),
    total,
    contingency: null,
    warnings: [],
    annulled: null,
    mailedTo: [],
    foreign: true,
    hash: '',
    body: '',
  };
};

const fieldsOf = (wanted: z.output<typeof occupationSchema>, { issuer }: Account, now: number) => {
  const billingPoint = wanted.billingPoint ?? issuer.offlineBillingPoint;
  return {
    branch: wanted.branch ?? issuer.branch,
    billingPoint,
    number: wanted.number,
    documentType: wanted.documentType,
    emission: wanted.emission ?? (billingPoint === issuer.offlineBillingPoint ? '04' : '01'),
    emittedAt: writeMoment(now),
  };
};
