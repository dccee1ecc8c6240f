import { type Fact } from '../fiscal/fact.ts';
import { type Refusal } from '../fiscal/refusal.ts';
import { type Register } from '../fiscal/register.ts';
import { type Journal } from './ports.ts';
import { type Waiting, waiting } from './waiting.ts';

/** The journal as the till uses it: what is true, and one way to make something true. */
export type Ledger = {
  readonly read: () => Register;
  /** Records a fact durably, then tells who listens; a full disk is a refusal and records nothing (K-01). */
  readonly commit: (fact: Fact) => Refusal | undefined;
  /** The documents that wait to be sent. */
  readonly waiting: Waiting;
};

export const ledger = (journal: Journal, changed: () => void): Ledger => {
  const documents = waiting();
  return {
    read: journal.read,
    waiting: documents,
    commit: (fact) => {
      const outcome = journal.commit(fact);
      if (outcome.kind === 'full') return { code: 'storage-full', rule: 'K-01', why: outcome.why };
      documents.learn(fact);
      changed();
      return undefined;
    },
  };
};

/** Records what the server or the network told us. A disk that takes no more stops the work here; a restart owes it again (K-04). */
export const learn = (to: Ledger, fact: Fact): void => {
  const full = to.commit(fact);
  if (full) throw new DiskFull(full);
};

/** The disk is full in the middle of an exchange: nothing is lost, and nothing goes on until there is room. */
export class DiskFull extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('the disk is full');
    this.refusal = refusal;
  }
}
