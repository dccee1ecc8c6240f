import { type DocumentKind } from '../../../src/fiscal/document.ts';
import { type SessionPair } from '../../../src/fiscal/place.ts';
import { type Law, monthBegin, monthEnd, monthTime, running } from './law.ts';
import { type Sheet } from './sheet.ts';
import { type World } from './world.ts';

/**
 * A state as a text that two states share only when the same can happen after both. Left out, because nothing that is decided
 * looks at it: amounts (all documents of a kind are alike), bytes and hashes (the server saw each chain link fit, or will by the
 * same rule), the names of sessions (only which is the newest), settled documents (but for the highest number), the day of the
 * month. Numbers are counted from the next one, moments from now. Times stand exactly: how long the session has run, how much
 * of the month is used, how long it lasts.
 */
export const keyOf = (law: Law, world: World): string =>
  `${registerKey(law, world)}#${diskKey(world)}#${memoryKey(world)}#${serverKey(world)}#${booksKey(world)}`;

/** Sales and returns are one kind here: no rule of numbers, answers or sessions tells them apart. */
const sort = (kind: DocumentKind): string => sorts[kind];

const sorts: Readonly<Record<DocumentKind, string>> = {
  sale: 'm',
  return: 'm',
  cashIn: 'k',
  cashOut: 'k',
  storno: 's',
  openShift: 'o',
  closeShift: 'c',
  z: 'z',
  offlineBegin: 'b',
  offlineEnd: 'e',
};

const registerKey = (law: Law, world: World): string => {
  const { nextNumber: next, shift, pair, cancellable, halt, behind } = world.register;
  const open = shift.kind === 'open' ? `o${shift.zMade}` : shift.kind[0];
  const last = cancellable && `${next - cancellable.reference.number}${sort(cancellable.body.kind)}`;
  const given = pair ? age(world, pair) : '-';
  return `${open}|${given}|${last}|${halt?.code}|${behind === null}|${outboxKey(world)}|${offlineKey(law, world)}`;
};

/** Whether a session is the newest the server gave out, or how much older. */
const age = ({ taxServer }: World, { session }: SessionPair): number => (taxServer.session?.id ?? 0) - Number(session);

const outboxKey = ({ register: { nextNumber: next, outbox, unanswered }, now }: World): string => {
  let waits = '';
  for (const entry of outbox) waits += `${next - entry.number}${sort(entry.kind)}${entry.state[0]}${entry.sequence};`;
  const last = outbox.at(-1);
  const made = last ? now - last.at : '';
  if (!unanswered) return `${waits}${made}`;
  const { number, body, replacedBy } = unanswered;
  return `${waits}${made}?${next - number}${sort(body.kind)}${replacedBy === null ? '' : next - replacedBy}`;
};

/** Time without the server: of the running session, and what the register, the server's word and the auditor count of this month. */
const offlineKey = (law: Law, world: World): string => {
  const { register, taxServer, books, now } = world;
  const { session, atServer, past } = register.offline;
  const from = monthBegin(law, now);
  const since = atServer === null || atServer.at < from ? from : atServer.at;
  let [own, later, theirs] = [0, 0, 0];
  for (const { begin, end } of past) {
    own += within(begin, end ?? now, from);
    if (begin >= since) later += within(begin, end ?? now, from);
  }
  for (const { begin, end } of taxServer.past) theirs += within(begin, end, from);
  const told = atServer && atServer.at >= from ? atServer.used + later : '';
  const used = `${own},${told},${theirs},${monthTime(law, books, now)},${monthEnd(law, now) - now}`;
  if (!session) return used;
  const ended = session.ended === null ? '' : now - session.ended;
  return `${used}|${now - session.begin},${ended},${session.nextSequence},${age(world, session.pair)}`;
};

const within = (begin: number, end: number, from: number): number => Math.max(0, end - Math.max(begin, from));

const diskKey = ({ register, unused, waiting, doubtful }: World): string => {
  const begin = waiting[0]?.body;
  const revokes = begin?.kind === 'offlineBegin' && begin.revokesLastOnline;
  return `${unused === null ? '' : register.nextNumber - unused}|${revokes}|${doubtful ? register.nextNumber - doubtful.number : ''}`;
};

const memoryKey = ({ running: isOn, link, loggedIn, upload, register }: World): string => {
  if (!upload) return `${isOn}${link}${loggedIn}`;
  if (upload.at !== 'sent') return `${isOn}${link}${loggedIn}${upload.at}`;
  const { outcome, numbers } = upload;
  const answer =
    outcome.kind === 'rejected' ? `${outcome.code}i${outcome.index}e${outcome.expectedNumber === null}` : outcome.kind;
  const pair = outcome.kind === 'accepted' && outcome.pair !== null;
  return `${isOn}${link}${loggedIn}s${answer}${pair}${numbers.map((number) => register.nextNumber - number)}`;
};

const serverKey = ({ taxServer, pac, register, books, now }: World): string => {
  const { next, shift, session, last } = taxServer;
  let held = '';
  for (const each of pac.held) held += `${register.nextNumber - each.number}${each.id === 0}${each.annulled};`;
  const received = session && session.next > 1 ? now - session.until : '';
  const newest = last && `${sort(last.kind)}${last.online}${books.sheets.findIndex(({ id }) => id === last.id)}`;
  return `${register.nextNumber - next}${shift}${session ? session.next : '-'},${received}|${newest}|${held}`;
};

const flags = ({ kind, standing, sent, doubt, registered, revoked, stuck }: Sheet): string =>
  `${+standing}${+(sent && kind === 'offlineBegin')}${+doubt}${+registered}${+revoked}${+stuck}`;

const booksKey = ({ books, register, now }: World): string => {
  const next = register.nextNumber;
  let sheets = '';
  for (const sheet of books.sheets)
    sheets += `${next - sheet.number}${sort(sheet.kind)}${flags(sheet)}${sheet.replaces === null ? '' : books.sheets.findIndex(({ id }) => id === sheet.replaces)};`;
  const spell = running(books);
  const isFresh = Number(register.pair?.session ?? 0) > books.sessionsUsed;
  const isCancelled = (register.cancellable?.reference.number ?? 0) <= books.cancelled;
  return `${sheets}|${spell ? now - spell.begin : ''}|${isFresh}${isCancelled}|${next - books.highest > 1}`;
};
