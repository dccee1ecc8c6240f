import type { Ledger, Session, Shift } from './ledger.ts';

/** The shift that is open now. */
export const openShift = (ledger: Ledger): Shift | undefined => {
  const last = ledger.shifts.at(-1);
  return last && !last.closed ? last : undefined;
};

/** The pair the next offline documents must be made with: given out, and not ended yet. */
export const currentSession = (ledger: Ledger): Session | undefined => {
  const last = ledger.sessions.at(-1);
  return last && last.endedAt === null ? last : undefined;
};

/** The session whose OfflineBegin is registered and whose OfflineEnd is not. */
export const runningSession = (ledger: Ledger): Session | undefined => {
  const current = currentSession(ledger);
  return current && current.beganAt !== null ? current : undefined;
};
