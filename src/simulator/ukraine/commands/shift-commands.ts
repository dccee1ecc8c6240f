import { encodeReply, replies } from '../../../protocol/ukraine/replies.ts';
import { isoWithOffset } from '../documents/kyiv-time.ts';
import type { Ledger, Shift } from '../ledger/ledger.ts';
import { byOrderNumber, zOf } from '../ledger/ledger-documents.ts';
import { type SideSums, shiftSums } from '../ledger/shift-sums.ts';
import { refusal } from '../rules/refusal.ts';
import { type Asking, absent, type CommandAnswer, json, refused } from './command-answer.ts';
import { documentInfo } from './document-codes.ts';
import { requestMoment } from './request-moment.ts';

type Wanted<Name extends string> = Readonly<Partial<Record<Name, string | null | undefined>>>;

const shiftReply = (ledger: Ledger, { id, testing, opened, closed }: Shift) => ({
  ShiftId: id,
  OpenShiftFiscalNum: opened.fiscalNumber,
  CloseShiftFiscalNum: closed?.fiscalNumber ?? null,
  Testing: testing,
  Opened: isoWithOffset(opened.at),
  OpenName: opened.name,
  OpenSubjectKeyId: opened.keyId,
  Closed: closed ? isoWithOffset(closed.at) : null,
  CloseName: closed?.name ?? null,
  CloseSubjectKeyId: closed?.keyId ?? null,
  ZRepFiscalNum: zOf(ledger, id)?.fiscalNumber ?? null,
});

/** Shifts opened between two moments, or one by its id. */
export const shiftsAnswer = ({ desk, common }: Asking, wanted: Wanted<'ShiftId' | 'From' | 'To'>): CommandAnswer => {
  const ledger = desk.shelf.read();
  const [from, to] = [requestMoment(wanted.From, 0), requestMoment(wanted.To, Number.MAX_SAFE_INTEGER)];
  if (from === undefined || to === undefined) return refused(refusal(11, 'Некоректний період'));
  const shifts = ledger.shifts.filter(({ id, opened }) =>
    wanted.ShiftId ? String(id) === wanted.ShiftId : opened.at >= from && opened.at <= to,
  );
  return json(encodeReply(replies.Shifts, { ...common, Shifts: shifts.map((shift) => shiftReply(ledger, shift)) }));
};

/** The documents of a shift, those of the offline session in it included. */
export const documentsAnswer = (
  { desk, common }: Asking,
  wanted: Wanted<'ShiftId' | 'OpenShiftFiscalNum'>,
): CommandAnswer => {
  const ledger = desk.shelf.read();
  const shift = ledger.shifts.find(
    ({ id, opened }) => String(id) === wanted.ShiftId || opened.fiscalNumber === wanted.OpenShiftFiscalNum,
  );
  if (!shift) return absent;
  const documents = ledger.documents
    .filter(({ shiftId }) => shiftId === shift.id)
    .map((each) => ({
      ...documentInfo(ledger, each),
      NumLocal: each.orderNumber,
      DocDateTime: isoWithOffset(each.at),
    }));
  return json(encodeReply(replies.Documents, { ...common, Documents: documents }));
};

export const documentInfoAnswer = ({ desk, common }: Asking, orderNumber: number): CommandAnswer => {
  const ledger = desk.shelf.read();
  const document = byOrderNumber(ledger, orderNumber);
  return document
    ? json(encodeReply(replies.DocumentInfoByLocalNum, { ...common, ...documentInfo(ledger, document) }))
    : absent;
};

const hryvnias = (kopiykas: number): number => kopiykas / 100;

const sideReply = ({ sum, rounding, count, payments, taxes }: SideSums) => ({
  Sum: hryvnias(sum),
  RndSum: hryvnias(rounding),
  NoRndSum: hryvnias(sum + rounding),
  OrdersCount: count,
  PayForm: payments.map(({ code, name, sum: paid }) => ({ PayFormCode: code, PayFormName: name, Sum: hryvnias(paid) })),
  Tax: taxes.map((tax) => ({
    Type: tax.type,
    Name: tax.name,
    Letter: tax.letter,
    Prc: hryvnias(tax.percent),
    Sign: tax.onTop,
    Turnover: hryvnias(tax.turnover),
    TurnoverDiscount: hryvnias(tax.turnoverDiscount),
    SourceSum: hryvnias(tax.source),
    Sum: hryvnias(tax.sum),
  })),
});

const totalsReply = (ledger: Ledger, shiftId: number) => {
  const { sales, returns, serviceIn, serviceOut } = shiftSums(ledger, shiftId);
  return {
    Real: sales.count > 0 ? sideReply(sales) : null,
    Ret: returns.count > 0 ? sideReply(returns) : null,
    ServiceInput: hryvnias(serviceIn),
    ServiceOutput: hryvnias(serviceOut),
  };
};

/** The last shift, with its sums while it is open (protocol 2.2). */
export const lastShiftAnswer = ({ desk, common }: Asking): CommandAnswer => {
  const ledger = desk.shelf.read();
  const shift = ledger.shifts.at(-1);
  if (!shift) return absent;
  const state = { ShiftState: shift.closed ? 0 : 1, ZRepPresent: zOf(ledger, shift.id) !== undefined };
  const Totals = shift.closed ? null : totalsReply(ledger, shift.id);
  return json(encodeReply(replies.LastShiftTotals, { ...common, ...shiftReply(ledger, shift), ...state, Totals }));
};
