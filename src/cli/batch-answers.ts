import { folderMoved } from '../fiscal/behind.ts';
import { blockedBy } from '../fiscal/blocked.ts';
import { totalOf } from '../fiscal/document.ts';
import { transmitBefore } from '../fiscal/manual-mode.ts';
import { decimalText, type Minor, minor } from '../fiscal/money.ts';
import { allowance } from '../fiscal/offline.ts';
import { type Report, type ReportSide } from '../fiscal/report.ts';
import { after, isoDuration, isoInstant } from '../fiscal/time.ts';
import { type DocumentRecord } from '../runtime/records.ts';
import { type Till } from '../runtime/till.ts';

const amount = (value: Minor | null): string | null => (value === null ? null : decimalText(value));

/** A document as `design/cli.md` lists it. */
export const documentAnswer = (record: DocumentRecord) => {
  const { number, body, fiscalNumber, offline, at, state, replaces, was, series, cufe, authorisation } = record;
  const receipt = body.kind === 'sale' || body.kind === 'return' ? body.receipt : null;
  const change = receipt?.payments.reduce((total, payment) => total + payment.change, 0);
  return {
    number,
    kind: body.kind,
    fiscalNumber: fiscalNumber || null,
    ...(series ? { point: series.point, cufe: cufe ?? authorisation?.cufe ?? null } : {}),
    ...(authorisation ? { protocol: authorisation.protocol } : {}),
    offline: offline !== null,
    total: amount(totalOf(body)),
    change: change === undefined ? null : decimalText(minor(change)),
    at: isoInstant(at),
    state,
    of: 'of' in body && body.of ? body.of.number : null,
    replaces,
    ...(was ? { was } : {}),
  };
};

/** Where a person switches the mode, "offline" means that it is on; elsewhere that the last exchange failed. */
const linkWord = ({ regime, read }: Till): 'online' | 'offline' => {
  const { register, link } = read();
  const isOn = regime.offline.entry === 'manual' ? register.offline.session === null : link.kind === 'online';
  return isOn ? 'online' : 'offline';
};

/** The state of the register, reckoned at this moment. */
export const statusAnswer = (till: Till) => {
  const now = till.now();
  const { register, link, moved } = till.read();
  const { shift, offline, outbox, unanswered, nextNumber } = register;
  const blocked = moved ? folderMoved : blockedBy(till.regime, register, link.kind === 'online', now);
  const left = allowance(till.regime, offline, now);
  return {
    link: blocked ? 'blocked' : linkWord(till),
    blockedBy: blocked?.rule ?? null,
    shift:
      shift.kind === 'open'
        ? { open: true, number: shift.number, openedAt: isoInstant(shift.openedAt) }
        : { open: false, number: shift.kind === 'closed' ? shift.number : 0, openedAt: null },
    waiting: outbox.length + (unanswered && unanswered.replacedBy === null ? 1 : 0),
    offline: offline.session
      ? {
          since: isoInstant(offline.session.begin),
          session: offline.session.pair.session,
          documents: offline.session.nextSequence - 1,
          transmitBefore: isoInstant(
            transmitBefore(till.regime, offline) ?? after(offline.session.begin, till.regime.offline.sessionLimit),
          ),
        }
      : null,
    limits: {
      sessionLeft: isoDuration(left.session),
      monthLeft: left.month === null ? null : isoDuration(left.month),
      numbersLeft: left.numbers,
    },
    nextNumber,
    now: isoInstant(now),
  };
};

const sideAnswer = (side: ReportSide) => ({
  count: side.count,
  total: decimalText(side.total),
  unrounded: decimalText(side.unrounded),
  rounding: decimalText(side.rounding),
  payments: side.payments.map((payment) => ({ by: payment.by, amount: decimalText(payment.amount) })),
  taxes: side.taxes.map((tax) => ({
    letter: tax.letter,
    kind: tax.kind,
    percent: decimalText(minor(tax.percentHundredths)),
    turnover: decimalText(tax.turnoverAfterDiscount),
    base: decimalText(tax.base),
    amount: decimalText(tax.amount),
  })),
});

/** An X or Z report; with counted cash, how far the drawer is off. */
export const reportAnswer = (report: Report, counted?: Minor) => ({
  shift: report.shift,
  sales: sideAnswer(report.sales),
  returns: sideAnswer(report.returns),
  cashIn: decimalText(report.cashIn),
  cashOut: decimalText(report.cashOut),
  drawer: decimalText(report.drawer),
  ...(counted === undefined
    ? {}
    : { counted: decimalText(counted), difference: decimalText(minor(counted - report.drawer)) }),
});
