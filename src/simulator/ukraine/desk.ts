import type { FaultsOfRequest } from './control.ts';
import type { Ledger } from './ledger/ledger.ts';
import { runningSession } from './ledger/ledger-present.ts';
import type { Policy } from './policy.ts';
import type { RegisterSetup } from './register-setup.ts';
import type { Examination } from './rules/examination.ts';
import { blockedByLimits } from './rules/offline-limits.ts';
import type { ServerKey } from './signatures/server-key.ts';

/** The books, and how they are replaced: `write` returns when the new ones are safe. */
export type Shelf = { readonly read: () => Ledger; readonly write: (ledger: Ledger) => void };

/** What one request is served with. */
export type Desk = {
  readonly shelf: Shelf;
  readonly register: RegisterSetup;
  readonly key: ServerKey;
  readonly faults: FaultsOfRequest;
  /** The server's clock when the request came, epoch ms. */
  readonly now: number;
  readonly policy: Policy;
  readonly schemas: { readonly check: Uint8Array; readonly z: Uint8Array };
};

/** The policy with the switches thrown by hand. */
export const policyUnder = (policy: Policy, { use }: FaultsOfRequest): Policy => ({
  ...policy,
  limits: use('limits')?.policy ?? policy.limits,
  revokedNumber: use('revokedNumber')?.number ?? policy.revokedNumber,
  package: use('package')?.taken ?? policy.package,
});

/** Everything a document is judged by at this desk but the document itself. */
export const circumstances = (desk: Desk, ledger: Ledger): Omit<Examination, 'document' | 'signer' | 'signed'> => ({
  now: desk.now,
  ledger,
  register: desk.register,
  policy: desk.policy,
  blocked: blockedReason(desk, ledger),
});

/** Why the register is blocked: by hand, or by its offline time once no session is running any more. */
const blockedReason = ({ faults, policy, now }: Desk, ledger: Ledger): string | undefined => {
  const limited = policy.limits === 'block' && !runningSession(ledger);
  return faults.use('registerBlocked')?.reason ?? (limited ? blockedByLimits(ledger, now) : undefined);
};
