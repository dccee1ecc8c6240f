import { draw } from '../../chance.ts';
import { childText } from '../documents/element-reading.ts';
import type { Examination } from '../rules/examination.ts';
import { isFinancial } from '../rules/offline-limits.ts';
import { revocable } from '../rules/revocation.ts';
import type { Ledger, RegisteredDocument, Session } from './ledger.ts';
import { currentSession, openShift } from './ledger-present.ts';

/** A fresh pair for the next offline session: ids grow, seeds have 15 digits (protocol 12). */
const withFreshSession = (ledger: Ledger): Ledger => {
  const id = ledger.nextSessionId;
  const fresh: Session = {
    id: String(id),
    seed: String(draw(ledger.seed, `session ${id}`, 15)),
    nextNumber: 1,
    beganAt: null,
    lastFinancialAt: null,
    endedAt: null,
  };
  return {
    ...ledger,
    nextSessionId: id + 1 + (draw(ledger.seed, `step ${id}`, 1) % 5),
    sessions: [...ledger.sessions, fresh],
  };
};

/** The pair given out is void from now on and another takes its place. */
export const withForgottenSession = (ledger: Ledger, now: number): Ledger => {
  const current = currentSession(ledger);
  if (!current) return ledger;
  return withFreshSession({ ...ledger, sessions: [...ledger.sessions.slice(0, -1), { ...current, endedAt: now }] });
};

/** The books after a document that passed every rule. */
export const entered = (
  examination: Examination,
  registered: RegisteredDocument,
): { readonly ledger: Ledger; readonly registered: RegisteredDocument } => {
  const revoked = revocable(examination);
  const documents = examination.ledger.documents.map((each) => (each === revoked ? { ...each, revoked: true } : each));
  const counted: Ledger = {
    ...examination.ledger,
    documents: [...documents, registered],
    nextOrderNumber: registered.orderNumber + 1,
    nextFiscalNumber: examination.ledger.nextFiscalNumber + (registered.sessionId === null ? 1 : 0),
  };
  return { ledger: withShift(withSession(counted, registered), registered, examination), registered };
};

const withShift = (ledger: Ledger, registered: RegisteredDocument, { document, signer }: Examination): Ledger => {
  const name = childText(document.head, 'CASHIER') ?? signer.name;
  const person = { keyId: signer.keyId, name, at: registered.at, fiscalNumber: registered.fiscalNumber };
  if (registered.kind === 'openShift') {
    const shift = {
      id: ledger.nextShiftId,
      testing: registered.testing,
      firstOrderNumber: registered.orderNumber,
      opened: person,
      closed: null,
    };
    const opened = { ...ledger, nextShiftId: ledger.nextShiftId + 1, shifts: [...ledger.shifts, shift] };
    return currentSession(opened) ? opened : withFreshSession(opened);
  }
  if (registered.kind !== 'closeShift') return ledger;
  const open = openShift(ledger);
  return { ...ledger, shifts: ledger.shifts.map((shift) => (shift === open ? { ...shift, closed: person } : shift)) };
};

const withSession = (ledger: Ledger, registered: RegisteredDocument): Ledger => {
  const current = currentSession(ledger);
  if (registered.sessionId === null || !current) return ledger;
  const next: Session = {
    ...current,
    nextNumber: current.nextNumber + 1,
    beganAt: current.beganAt ?? registered.at,
    lastFinancialAt: isFinancial(registered.kind) ? registered.at : current.lastFinancialAt,
    endedAt: registered.kind === 'offlineEnd' ? registered.at : null,
  };
  const kept = { ...ledger, sessions: [...ledger.sessions.slice(0, -1), next] };
  return next.endedAt === null ? kept : withFreshSession(kept);
};
