import { gapAccepted, nowhere, serverAhead } from './behind.ts';
import { conflicting, entered, left, outboxState, taken } from './contingency.ts';
import { type Document } from './document.ts';
import { type Fact } from './fact.ts';
import { referenceTo } from './reference.ts';
import { type Register, type Unanswered } from './register.ts';
import { blankReport, tally } from './report.ts';
import { endTakenBack, entryOf, inSession, renumbered, sessionAccepted, setBack, timeSeen } from './session.ts';
import { instant } from './time.ts';

/** The register after one more fact. Throws on a fact that cannot follow: that is a damaged journal or a fault of ours. */
export const evolve = (register: Register, fact: Fact): Register => {
  const now = { ...register, latestAt: instant(Math.max(register.latestAt, fact.at)) };
  switch (fact.type) {
    case 'documentIssued':
      return issued(now, fact);
    case 'documentAccepted':
      return accepted(now, fact);
    case 'documentRefused':
      return freed(now, fact.number);
    case 'documentWithdrawn':
      return now.offline.session ? endTakenBack(now, fact.number) : freed(now, fact.number);
    case 'documentRevoked':
      return revoked(now, fact.number);
    case 'sessionAccepted':
      return sessionAccepted(now, fact);
    case 'uploadHalted':
      return { ...now, halt: { number: fact.number, code: fact.code, text: fact.text, at: fact.at } };
    case 'offlineEntered':
      return entered(now, fact);
    case 'offlineLeft':
      return left(now, fact.at);
    case 'sendingBegun':
      return outboxState(now, fact.number, { state: 'sending', said: null });
    case 'sendingFailed':
      return outboxState(now, fact.number, { state: 'waiting', said: null });
    case 'documentRejected':
      return outboxState(now, fact.number, { state: 'rejected', said: fact });
    case 'documentConflicting':
      return conflicting(now, fact);
    case 'documentSetAside':
      return taken(now, fact.number);
    case 'beginRevised':
      return revised(now, fact.document);
    case 'sessionRenumbered':
      return renumbered(now, fact);
    case 'serverSeen':
      return serverSeen(now, fact);
    case 'serverAhead':
      return serverAhead(now, fact);
    case 'folderCompared':
      return { ...now, behind: null, home: fact.home };
    case 'folderSuspected':
      return { ...now, home: nowhere };
    case 'gapAccepted':
      return gapAccepted(now);
    case 'timeSeen':
      return timeSeen(now, fact.at);
    case 'clockJumped':
      return setBack(now, fact.by);
  }
};

/** An offline document counts at once; an online one only when the server has answered. */
const issued = (
  register: Register,
  { document, at: issuedAt }: Extract<Fact, { type: 'documentIssued' }>,
): Register => {
  const { number, at, local, cashier, body, offline, series } = document;
  if (number !== register.nextNumber)
    throw new Error(`document ${number} cannot follow, ${register.nextNumber} is next`);
  const last = { number, at, local };
  const numbered = { ...register, nextNumber: number + 1, series: seriesAfter(register, document), lastDocument: last };
  if (document.registeredBy === 'register') return effect(numbered, document);
  if (offline) return replacing(effect(inSession(numbered, document, issuedAt), document), document);
  if (register.unanswered)
    throw new Error(`document ${number} was sent while ${register.unanswered.number} is unanswered`);
  const before = register.lastDocument;
  return { ...numbered, unanswered: { number, at, local, cashier, body, series, replacedBy: null, before } };
};

/** A number of a billing point is given out once, whatever becomes of the document (K-02, PA-13). */
const seriesAfter = ({ series }: Register, { series: place, number }: Document): Register['series'] => {
  if (!place) return series;
  const next = series[place.point] ?? 1;
  if (place.number !== next)
    throw new Error(`document ${number} has number ${place.number} of point ${place.point}, ${next} is next`);
  return { ...series, [place.point]: next + 1 };
};

const replacing = (register: Register, { replaces, number }: Document): Register =>
  register.unanswered && replaces === register.unanswered.number
    ? { ...register, unanswered: { ...register.unanswered, replacedBy: number } }
    : register;

const revised = (register: Register, document: Document): Register => ({
  ...register,
  outbox: register.outbox.map((entry) => (entry.number === document.number ? entryOf(document) : entry)),
});

/** What a document that counts does to the shift and its totals. */
const effect = (
  register: Register,
  document: Pick<Document, 'number' | 'fiscalNumber' | 'cufe' | 'at' | 'local' | 'cashier' | 'body'>,
): Register => {
  const { body, at, cashier } = document;
  switch (body.kind) {
    case 'openShift':
      return {
        ...register,
        shift: { kind: 'open', number: body.shift, openedAt: at, cashier, zMade: false },
        report: blankReport(body.shift, register.report.drawer),
        cancellable: null,
      };
    case 'closeShift':
      return { ...register, shift: { kind: 'closed', number: body.shift, closedAt: at }, cancellable: null };
    case 'z':
      return { ...register, shift: withZ(register), cancellable: null };
    case 'storno':
      return { ...register, report: tally(register.report, body.cancels, -1), cancellable: null };
    case 'offlineBegin':
    case 'offlineEnd':
      return { ...register, cancellable: null };
    case 'sale':
    case 'return':
    case 'cashIn':
    case 'cashOut':
      return {
        ...register,
        report: tally(register.report, body),
        cancellable: { reference: referenceTo(document), at, body },
      };
  }
};

const withZ = ({ shift }: Register): Register['shift'] => (shift.kind === 'open' ? { ...shift, zMade: true } : shift);

/** The document without an answer, provided that it has this number. */
const answered = ({ unanswered }: Register, number: number): Unanswered => {
  if (unanswered?.number !== number) throw new Error(`document ${number} was not waiting for an answer`);
  return unanswered;
};

const revoked = (register: Register, number: number): Register => {
  answered(register, number);
  return { ...register, unanswered: null };
};

type Acceptance = Extract<Fact, { type: 'documentAccepted' }>;

const accepted = (register: Register, { number, fiscalNumber, pair, authorisation }: Acceptance): Register => {
  const { unanswered } = register;
  if (unanswered?.number !== number) return taken(register, number);
  const settled = { ...register, unanswered: null, pair: pair ?? register.pair };
  return effect(settled, { ...unanswered, fiscalNumber, cufe: authorisation?.cufe ?? null });
};

/** A number, and the time it stated, are free again only while no later document has been numbered, and never once a billing point gave it out (K-02). */
const freed = (register: Register, number: number): Register => {
  const { series, before } = answered(register, number);
  if (number !== register.nextNumber - 1 || series) return { ...register, unanswered: null };
  return { ...register, unanswered: null, nextNumber: number, lastDocument: before };
};

/** With nothing of ours outstanding the server's word holds; its next number only where none was ever given out here (K-02, K-16). */
const serverSeen = (register: Register, { books, month, at }: Extract<Fact, { type: 'serverSeen' }>): Register => {
  if (register.unanswered || register.offline.session) return register;
  const atServer = books.monthUsed === null ? register.offline.atServer : { month, used: books.monthUsed, at };
  return {
    ...register,
    offline: { ...register.offline, atServer },
    pair: books.pair ?? register.pair,
    nextNumber: register.lastDocument ? register.nextNumber : Math.max(register.nextNumber, books.nextNumber),
    shift: books.shiftOpen ? withZAtServer(register, books.zPresent) : closedElsewhere(register),
  };
};

/** With nothing of ours outstanding the server's word on the Z holds: errors 6 and 8 have their way forward here (spec/ua 6). */
const withZAtServer = ({ shift }: Register, zPresent: boolean | null): Register['shift'] =>
  shift.kind === 'open' && zPresent !== null ? { ...shift, zMade: zPresent } : shift;

/** The server knows no open shift while ours is: it was closed from elsewhere, and the next sale opens a new one. */
const closedElsewhere = ({ shift, latestAt }: Register): Register['shift'] =>
  shift.kind === 'open' ? { kind: 'closed', number: shift.number, closedAt: latestAt } : shift;
