import { behindServer } from './behind.ts';
import { type Command, type Original } from './command.ts';
import { type DocumentBody, type DocumentDraft, type DocumentReference, isRevocable } from './document.ts';
import { closedByMode, unsettled } from './manual-mode.ts';
import { cannotBegin, limitReached, nextPlace } from './offline.ts';
import { type SeriesPlace } from './place.ts';
import { priceReturn, priceSale } from './receipt.ts';
import { linesOfOriginal } from './refund.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { type Regime } from './regimes/regime.ts';
import { cashierOf, type Register } from './register.ts';
import { cannotTrade, nextShiftNumber, openShift } from './shift.ts';
import { badText, documentText } from './text.ts';
import { elapsed, type Instant, type LocalTime, latest, localTime } from './time.ts';

/** One document, or the rule that forbids it. */
export type Decision =
  | { readonly ok: true; readonly draft: DocumentDraft }
  | { readonly ok: false; readonly refusal: Refusal };

/** May this be done now? Pure: the same register, command and moment always get the same answer. */
export const decide = (regime: Regime, register: Register, command: Command, now: Instant): Decision => {
  const forbidden =
    behindServer(register) ?? cannotIssue(regime, register, command) ?? closedByMode(regime, register, command);
  const limit = command.type === 'endOffline' ? undefined : limitReached(regime, register.offline, now);
  const refusal = limit ?? forbidden;
  if (refusal) return { ok: false, refusal };
  const body = unfitName(regime, command) ?? bodyFor(regime, register, command, now);
  return isRefusal(body)
    ? { ok: false, refusal: body }
    : { ok: true, draft: draft(regime, register, { command, body, now }) };
};

/** K-05: while an answer is missing nothing new is sent. Only going offline gets past it: there it is made again before anything else (UA-15), or waits for the mode's end (PA-17). */
const cannotIssue = (
  { offline: { entry } }: Regime,
  { unanswered, offline: { session } }: Register,
  { type }: Command,
): Refusal | undefined => {
  if (!unanswered || (session && (entry === 'manual' || unanswered.replacedBy !== null))) return undefined;
  const waysOn: readonly Command['type'][] = session ? ['reissue', 'endOffline'] : ['beginOffline'];
  return waysOn.includes(type) ? undefined : { code: 'awaiting-answer', rule: 'K-05', number: unanswered.number };
};

const bodyFor = (regime: Regime, register: Register, command: Command, now: Instant): DocumentBody | Refusal => {
  switch (command.type) {
    case 'openShift':
      return opening(regime, register, command);
    case 'closeShift':
      return closing(regime, register);
    case 'makeZ':
      return cannotTrade(regime, register) ?? unsettled(regime, register) ?? { kind: 'z', report: register.report };
    case 'sell':
      return cannotTrade(regime, register) ?? selling(regime, command);
    case 'return':
      return cannotTrade(regime, register) ?? returning(regime, command, { register, now });
    case 'cashIn':
    case 'cashOut':
      return cannotTrade(regime, register) ?? movingCash(regime, command);
    case 'cancelLast':
      return cannotTrade(regime, register) ?? cancelling(regime, register, now);
    case 'beginOffline':
      return beginning(regime, register, now);
    case 'endOffline':
      return ending(regime, register);
    case 'reissue':
      return reissuing(register);
  }
};

/** A cashier's name, and a cash movement's reason, on the wire (spec/ua 3.1). */
const longestName = 128;

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** The name of whoever asks, where documents cannot hold it; opening looks at its own last. */
const unfitName = ({ pricing }: Regime, command: Command): Refusal | undefined =>
  command.type === 'openShift' ? undefined : badText(pricing.text, command.cashier ?? '', longestName);

/** Whoever asks; a document made again keeps its name, and what the register does by itself bears that of the shift. */
const cashierFor = ({ pricing }: Regime, register: Register, command: Command): string => {
  const asking = command.type === 'reissue' ? register.unanswered?.cashier : command.cashier;
  return documentText(pricing.text, asking ?? '') || cashierOf(register);
};

const opening = (regime: Regime, register: Register, { cashier }: Of<'openShift'>): DocumentBody | Refusal =>
  register.shift.kind === 'open'
    ? { code: 'shift-open', rule: regime.offline.rules.opening }
    : (badText(regime.pricing.text, cashier, longestName) ?? { kind: 'openShift', shift: nextShiftNumber(register) });

const closing = (regime: Regime, register: Register): DocumentBody | Refusal => {
  const shift = openShift(regime, register);
  if ('code' in shift) return shift;
  return shift.zMade ? { kind: 'closeShift', shift: shift.number } : { code: 'z-missing', rule: 'K-13' };
};

const selling = (regime: Regime, { request }: Of<'sell'>): DocumentBody | Refusal => {
  const receipt = priceSale(regime.pricing, request);
  return isRefusal(receipt) ? receipt : { kind: 'sale', receipt };
};

const returning = (
  regime: Regime,
  { request, original }: Of<'return'>,
  { register, now }: { readonly register: Register; readonly now: Instant },
): DocumentBody | Refusal => {
  const lines = original ? linesOfOriginal(original, request.lines) : request.lines;
  if (isRefusal(lines)) return lines;
  const receipt = priceReturn(regime.pricing, { ...request, lines });
  return isRefusal(receipt)
    ? receipt
    : { kind: 'return', receipt, of: original && referenceFor(regime, register, { original, now }) };
};

/** What the server is told of the original: nothing while the mode is on, or when the sale is too long ago; the reference stays in our own books. */
const referenceFor = (
  { referWithin }: Regime,
  { offline: { session } }: Register,
  { original, now }: { readonly original: Original; readonly now: Instant },
): DocumentReference => {
  const tooLate = referWithin !== null && elapsed(original.at, now) > referWithin;
  return session || tooLate ? { ...original.reference, cufe: null } : original.reference;
};

const movingCash = (regime: Regime, { type, amount, reason }: Of<'cashIn' | 'cashOut'>): DocumentBody | Refusal => {
  if (amount <= 0 || amount > 1_000_000_000) return { code: 'bad-amount', rule: null, value: String(amount / 100) };
  return (
    badText(regime.pricing.text, reason, longestName) ?? {
      kind: type,
      amount,
      reason: documentText(regime.pricing.text, reason),
    }
  );
};

const cancelling = ({ cancelWithin }: Regime, { cancellable }: Register, now: Instant): DocumentBody | Refusal =>
  cancellable && (cancelWithin === null || elapsed(cancellable.at, now) <= cancelWithin)
    ? { kind: 'storno', of: cancellable.reference, cancels: cancellable.body }
    : { code: 'nothing-to-cancel', rule: null };

const beginning = (regime: Regime, register: Register, now: Instant): DocumentBody | Refusal => {
  const { offline, pair, unanswered } = register;
  if (unanswered && !isRevocable(unanswered.body.kind)) {
    return { code: 'awaiting-answer', rule: 'K-05', number: unanswered.number };
  }
  const shift = openShift(regime, register);
  if ('code' in shift) return shift;
  return cannotBegin(regime, offline, pair, now) ?? { kind: 'offlineBegin', revokesLastOnline: false };
};

const ending = (regime: Regime, { offline: { session } }: Register): DocumentBody | Refusal =>
  session && session.ended === null
    ? { kind: 'offlineEnd' }
    : { code: 'not-offline', rule: regime.offline.rules.entry };

const reissuing = ({ unanswered, offline }: Register): DocumentBody | Refusal =>
  unanswered && unanswered.replacedBy === null && offline.session
    ? unanswered.body
    : { code: 'nothing-to-cancel', rule: null };

type Granted = { readonly command: Command; readonly body: DocumentBody; readonly now: Instant };

const draft = (regime: Regime, register: Register, { command, body, now }: Granted): DocumentDraft => ({
  number: register.nextNumber,
  ...stamp(regime, register, now),
  cashier: cashierFor(regime, register, command),
  registeredBy: isOwnBook(regime, body) ? 'register' : 'server',
  series: seriesFor(regime, register, body),
  offline: isOwnBook(regime, body) ? null : placeFor(register, body),
  replaces: command.type === 'reissue' ? (register.unanswered?.number ?? null) : null,
  body,
});

/** UA-22: neither the moment nor the time on paper goes below the previous document's, also in the hour that autumn repeats. */
const stamp = (
  regime: Regime,
  { lastDocument, offline: { session } }: Register,
  now: Instant,
): { at: Instant; local: LocalTime } => {
  const at = latest(now, lastDocument?.at ?? now, session?.begin ?? now);
  const local = localTime(at, regime.zone);
  return { at, local: lastDocument && lastDocument.local > local ? lastDocument.local : local };
};

const placeFor = ({ offline: { session }, pair }: Register, body: DocumentBody): DocumentDraft['offline'] => {
  if (session) return nextPlace(session);
  return body.kind === 'offlineBegin' && pair ? { ...pair, sequence: 1, previousHash: null, contingency: null } : null;
};

/** Whether the server never gets the document; taking back what it never got stays in our books too. */
const isOwnBook = ({ ownBooks }: Regime, body: DocumentBody): boolean =>
  ownBooks.has(body.kind === 'storno' ? body.cancels.kind : body.kind);

/** PA-13: online and offline documents take their numbers from two billing points. */
const seriesFor = (
  { points }: Regime,
  { series, offline: { session } }: Register,
  { kind }: DocumentBody,
): SeriesPlace | null => {
  if (!points || (kind !== 'sale' && kind !== 'return')) return null;
  const point = session ? points.offline : points.online;
  return { point, number: series[point] ?? 1 };
};
