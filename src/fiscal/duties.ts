import { type Regime } from './regimes/regime.ts';
import { type Register } from './register.ts';
import { after, type Instant, seconds } from './time.ts';

/** Work that is owed whatever happened before; derived from the register, so a restart owes the same (K-04). */
export type Duty = {
  /** `resolve` an unanswered document, `upload` the session, or `probe` the link to keep its proof young. */
  readonly kind: 'resolve' | 'upload' | 'probe';
  readonly dueAt: Instant;
};

/** A document without an answer is asked about again sooner: somebody waits for its receipt. */
const retryEvery = seconds(30);

const soon = ({ latestAt }: Register, checkedAt: Instant | null): Instant =>
  checkedAt === null ? latestAt : after(checkedAt, retryEvery);

/** What is still owed, and from when: the link is checked again every so often (UA-06), the rest at once after a start. In a mode that a person switched on nothing is, until that person ends it (PA-10). */
export const duties = (regime: Regime, register: Register, checkedAt: Instant | null): readonly Duty[] => {
  const dueAt = checkedAt === null ? register.latestAt : after(checkedAt, regime.offline.recheckEvery);
  if (regime.offline.entry === 'manual' && register.offline.session) return [];
  if (register.unanswered && !register.offline.session) return [{ kind: 'resolve', dueAt: soon(register, checkedAt) }];
  if (register.offline.session) return [{ kind: 'upload', dueAt }];
  return [{ kind: 'probe', dueAt }];
};
