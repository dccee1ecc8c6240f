import { child, childText } from '../documents/element-reading.ts';
import { readLines } from '../documents/receipt-lines.ts';
import { readPayments, readTotals } from '../documents/receipt-sums.ts';
import type { Ledger, ReceiptFacts, RegisteredDocument } from '../ledger/ledger.ts';
import { entered } from '../ledger/ledger-entry.ts';
import { currentSession, openShift, runningSession } from '../ledger/ledger-present.ts';
import { type Examination, firstRefusal, type Rule } from '../rules/examination.ts';
import { momentOf } from '../rules/offline-limits.ts';
import { offlineRules } from '../rules/offline-rules.ts';
import { receiptRules } from '../rules/receipt-rules.ts';
import { badDocument, type Refusal } from '../rules/refusal.ts';
import { registrationRules } from '../rules/registration-rules.ts';
import { shiftRules } from '../rules/shift-rules.ts';
import { taxFacts } from '../rules/tax-rules.ts';
import { offlineTimeRules, onlineTimeRules } from '../rules/time-rules.ts';
import { zRule } from '../rules/z-rules.ts';

type Registration =
  | { readonly ok: true; readonly ledger: Ledger; readonly registered: RegisteredDocument }
  | { readonly ok: false; readonly refusal: Refusal };

const newUid: Rule = ({ document, ledger }) =>
  ledger.documents.some(({ uid }) => uid === document.uid)
    ? badDocument(`Документ з UID ${document.uid} вже зареєстровано`)
    : undefined;

const onlineDocument: Rule = ({ document, ledger }) => {
  const marks = ['ORDERTAXNUM', 'PREVDOCHASH'].find((name) => child(document.head, name));
  const session = document.kind === 'offlineBegin' || document.kind === 'offlineEnd';
  if (document.offline || marks || session) return badDocument('Офлайн документ приймається лише у складі пакета');
  return runningSession(ledger) ? badDocument('Офлайн сесію не завершено') : undefined;
};

const onlineRules: readonly Rule[] = [
  ...registrationRules,
  onlineDocument,
  ...shiftRules,
  ...onlineTimeRules,
  newUid,
  ...receiptRules,
  zRule,
];

const packagedRules: readonly Rule[] = [
  ...registrationRules,
  ...shiftRules,
  ...offlineTimeRules,
  ...offlineRules,
  newUid,
  ...receiptRules,
  zRule,
];

/** Examines a document sent by itself and, if nothing is wrong with it, enters it under the next fiscal number. */
export const registerOnline = (examination: Examination): Registration => {
  const refused = firstRefusal(onlineRules, examination);
  if (refused) return { ok: false, refusal: refused };
  const registered = describe(examination, String(examination.ledger.nextFiscalNumber));
  return { ok: true, ...entered(examination, registered) };
};

/** Examines a document of a package; its fiscal number is the one it brought along. */
export const registerOffline = (examination: Examination): Registration => {
  const refused = firstRefusal(packagedRules, examination);
  if (refused) return { ok: false, refusal: refused };
  const registered = describe(examination, examination.document.orderTaxNumber ?? '');
  return { ok: true, ...entered(examination, registered) };
};

const receiptFacts = ({ document }: Examination): ReceiptFacts | null => {
  const totals = document.kind === 'z' ? undefined : readTotals(document.root);
  if (!totals) return null;
  const payments = readPayments(document.root).map(({ code, name, sum }) => ({ code, name, sum }));
  return {
    sum: totals.sum,
    rounding: totals.rounding,
    payments,
    taxes: taxFacts(document.root, readLines(document.root) ?? []),
  };
};

const describe = (examination: Examination, fiscalNumber: string): RegisteredDocument => {
  const { document, ledger, signer, signed, now } = examination;
  const { kind, head, orderNumber, uid, wall, testing } = document;
  const opening = kind === 'openShift' ? ledger.nextShiftId : null;
  return {
    orderNumber,
    fiscalNumber,
    kind,
    uid,
    wall,
    at: momentOf(examination),
    receivedAt: now,
    testing,
    revoked: false,
    signer: signer.keyId,
    shiftId: opening ?? openShift(ledger)?.id ?? null,
    sessionId: document.offline ? (currentSession(ledger)?.id ?? null) : null,
    receipt: receiptFacts(examination),
    returnOf: kind === 'return' ? (childText(head, 'ORDERRETNUM') ?? null) : null,
    stornoOf: kind === 'storno' ? (childText(head, 'ORDERSTORNUM') ?? null) : null,
    signed: Buffer.from(signed).toString('base64'),
  };
};
