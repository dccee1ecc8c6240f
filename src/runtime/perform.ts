import { behindServer, folderMoved } from '../fiscal/behind.ts';
import { type Command } from '../fiscal/command.ts';
import { decide } from '../fiscal/decide.ts';
import { type DocumentKind, isRevocable } from '../fiscal/document.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { openingNeedsLink } from '../fiscal/shift.ts';
import { type Answer, done, problem, refused, rejectedBy } from './answer.ts';
import { isMoved, isUnproven } from './comparison.ts';
import { sendOnline } from './first-sending.ts';
import { type Rejection } from './fiscal-server.ts';
import { isSurelyDead } from './glance.ts';
import { asWaiting, goOffline } from './go-offline.ts';
import { issue } from './issue.ts';
import { resolveLostAnswer, unansweredDocument } from './lost-answer.ts';
import { type Sent } from './online.ts';
import { nowOf, type Parts } from './parts.ts';
import { proveReport } from './proof.ts';
import { inspectServer } from './server-books.ts';
import { isSilent } from './silence.ts';

/** Commands that open the shift by themselves when none is open (UA-03). */
const opensShift: ReadonlySet<Command['type']> = new Set(['sell', 'return', 'cashIn', 'cashOut']);

/** Commands that are fulfilled when the lost answer to the same act is found. */
const shiftActs: Partial<Record<Command['type'], DocumentKind>> = {
  openShift: 'openShift',
  closeShift: 'closeShift',
  makeZ: 'z',
};

/** What a command needs besides itself. */
export type Order = {
  readonly command: Command;
  readonly cashier: string;
  /** Set when a curable rejection of the server is answered by trying once more. */
  readonly retried?: true;
};

/** Carries a command out, with the documents that must come before it; each is a cycle of its own. */
export const perform = async (parts: Parts, asked: Order): Promise<Answer> => {
  const order: Order = { ...asked, command: { cashier: asked.cashier, ...asked.command } };
  const first =
    (await notCompared(parts)) ??
    (await withoutServer(parts, order)) ??
    (await settleUnanswered(parts, order)) ??
    (await openIfNeeded(parts, order)) ??
    (await zIfNeeded(parts, order));
  if (first) return first;
  if (order.command.type === 'makeZ') proveReport(parts.history, parts.ledger.read().report);
  if (staysInOwnBooks(parts, order.command)) return issueInOwnBooks(parts, order.command);
  return parts.ledger.read().offline.session ? issueOffline(parts, order.command) : issueOnline(parts, order);
};

/** K-16: a folder that was moved is compared with the server first; one that is behind is asked about anew, because it may have been the server's mistake. */
const notCompared = async (parts: Parts): Promise<Answer | undefined> => {
  if (!isUnproven(parts)) return undefined;
  if (!isSilent(parts)) await inspectServer(parts);
  const behind = behindServer(parts.ledger.read());
  if (behind) return refused(behind);
  return isMoved(parts) ? refused(folderMoved) : undefined;
};

/** Whether the document would concern the server at all; what cannot be issued is refused further on. */
const staysInOwnBooks = ({ regime, ledger, ...parts }: Parts, command: Command): boolean => {
  const decision = decide(regime, ledger.read(), command, parts.clock.wall());
  return decision.ok && decision.draft.registeredBy === 'register';
};

const issueInOwnBooks = async (parts: Parts, command: Command): Promise<Answer> => {
  const document = await issue(parts, command);
  return isRefusal(document)
    ? refused(document)
    : done({ ...document, authorisation: null, state: 'accepted', note: '' });
};

/** PA-19: where a person switches the mode, a dead link refuses the sale before anything is recorded; nothing is switched by itself. */
const withoutServer = async (parts: Parts, { command }: Order): Promise<Answer | undefined> => {
  const { offline } = parts.regime;
  const { session } = parts.ledger.read().offline;
  if (offline.entry !== 'manual' || session || !needsServer.has(command.type)) return undefined;
  if (staysInOwnBooks(parts, command)) return undefined;
  return (await isSurelyDead(parts)) ? refused({ code: 'no-link', rule: offline.manual.rules.link }) : undefined;
};

const needsServer: ReadonlySet<Command['type']> = new Set(['sell', 'return', 'cancelLast']);

/** A document without an answer comes first: looked up, sent again, or made again offline (K-05, UA-15). */
const settleUnanswered = async (parts: Parts, order: Order): Promise<Answer | undefined> => {
  const { offline } = parts.ledger.read();
  const document = unansweredDocument(parts);
  const manual = parts.regime.offline.entry === 'manual';
  if (manual && offline.session) return undefined;
  if (!document || (offline.session && parts.ledger.read().unanswered?.replacedBy !== null)) return undefined;
  if (offline.session) return stopped(await goOffline(parts));
  const sent = await resolveLostAnswer(parts, document);
  if (sent.kind === 'accepted' && shiftActs[order.command.type] === document.body.kind) return done(sent.document);
  if (sent.kind !== 'uncertain') return undefined;
  if (manual) return refused({ code: 'awaiting-answer', rule: 'K-05', number: document.number });
  if (!isRevocable(document.body.kind)) return refusedForLink(parts, order, sent.document.number);
  return stopped(await goOffline(parts));
};

const stopped = (result: object): Answer | undefined => (isRefusal(result) ? refused(result) : undefined);

/** A shift document without an answer cannot be made again offline: opening waits for the link, everything else for the answer. */
const refusedForLink = (parts: Parts, { command }: Order, number: number): Answer =>
  parts.ledger.read().shift.kind === 'open'
    ? refused({ code: 'awaiting-answer', rule: 'K-05', number })
    : opensShift.has(command.type) || command.type === 'openShift'
      ? refused(openingNeedsLink(parts.regime, parts.ledger.read()))
      : refused({ code: 'awaiting-answer', rule: 'K-05', number });

const openIfNeeded = async (parts: Parts, { command, cashier }: Order): Promise<Answer | undefined> => {
  if (!opensShift.has(command.type) || parts.ledger.read().shift.kind === 'open') return undefined;
  const opened = await perform(parts, { command: { type: 'openShift', cashier }, cashier });
  return opened.ok ? undefined : opened;
};

const zIfNeeded = async (parts: Parts, { command, cashier }: Order): Promise<Answer | undefined> => {
  const { shift } = parts.ledger.read();
  if (command.type !== 'closeShift' || shift.kind !== 'open' || shift.zMade) return undefined;
  const made = await perform(parts, { command: { type: 'makeZ' }, cashier });
  const { shift: after } = parts.ledger.read();
  return made.ok || (after.kind === 'open' && after.zMade) ? undefined : made;
};

const issueOffline = async (parts: Parts, command: Command): Promise<Answer> => {
  const document = await issue(parts, command);
  return isRefusal(document) ? refused(document) : done(asWaiting(document));
};

/** Online first; a link that is surely dead sends the command offline, a lost answer goes through the look-up (UA-04, UA-15). */
const issueOnline = async (parts: Parts, order: Order): Promise<Answer> => {
  if (await isSurelyDead(parts)) return withoutLink(parts, order, 'no answer to a probe');
  const sent = await sendOnline(parts, order.command);
  const settled = sent.kind === 'uncertain' ? await resolveLostAnswer(parts, sent.document) : sent;
  switch (settled.kind) {
    case 'accepted':
      return done(settled.document);
    case 'refusal':
      return refused(settled.refusal);
    case 'rejected':
      return (await cure(parts, order, settled.rejection)) ?? rejectedBy(settled.rejection, settled.number);
    case 'conflict':
      return problem('conflict', settled.number, settled.text);
    case 'withdrawn':
      return withoutLink(parts, order, settled.why);
    case 'uncertain':
      return withoutAnswer(parts, settled);
  }
};

/** Codes whose cause the server's books tell: no shift, no Z yet, another number, a Z already; and its cryptography failing (spec/ua 6). */
const curable: ReadonlySet<number> = new Set([5, 6, 7, 8, 12]);
const cryptographyFailed = 12;

/** After a curable no the books are asked, and the command is carried out once more when they changed what the register believed. */
const cure = async (parts: Parts, order: Order, { code, text }: Rejection): Promise<Answer | undefined> => {
  if (!curable.has(code)) return undefined;
  if (order.retried) return code === cryptographyFailed ? withoutLink(parts, order, text) : undefined;
  const before = parts.ledger.read();
  await inspectServer(parts);
  const behind = behindServer(parts.ledger.read());
  if (behind) return refused(behind);
  const { nextNumber, shift } = parts.ledger.read();
  const isNews = nextNumber !== before.nextNumber || shift !== before.shift;
  return isNews || code === cryptographyFailed ? perform(parts, { ...order, retried: true }) : undefined;
};

const withoutLink = async (parts: Parts, { command }: Order, why: string): Promise<Answer> => {
  const { offline } = parts.regime;
  if (offline.entry === 'manual') return refused({ code: 'no-link', rule: offline.manual.rules.link });
  if (command.type === 'openShift') return refused(openingNeedsLink(parts.regime, parts.ledger.read()));
  if (command.type === 'cancelLast') return problem('unreachable', null, why);
  const decision = decide(parts.regime, parts.ledger.read(), command, nowOf(parts));
  if (!decision.ok) return refused(decision.refusal);
  const gone = await goOffline(parts);
  return isRefusal(gone) ? refused(gone) : issueOffline(parts, command);
};

const withoutAnswer = async (
  parts: Parts,
  { document, why }: Extract<Sent, { kind: 'uncertain' }>,
): Promise<Answer> => {
  if (parts.regime.offline.entry === 'manual') return problem('uncertain', document.number, why);
  const gone: Awaited<ReturnType<typeof goOffline>> = isRevocable(document.body.kind)
    ? await goOffline(parts)
    : ({ code: 'awaiting-answer', rule: 'K-05', number: document.number } satisfies Refusal);
  return isRefusal(gone) || !gone.reissued ? problem('uncertain', document.number, why) : done(gone.reissued);
};
