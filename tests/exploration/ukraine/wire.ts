import { type Document } from '../../../src/fiscal/document.ts';
import { minutes } from '../../../src/fiscal/time.ts';
import {
  type InspectOutcome,
  type LookUpOutcome,
  type PackageOutcome,
  type Rejection,
  type SendOutcome,
} from '../../../src/runtime/fiscal-server.ts';
import { monthBegin } from '../model/law.ts';
import { type Fate, fateOf, isAnswered } from '../model/line.ts';
import { type ModelServer, type Run } from '../model/run.ts';
import { must, type Sheet, sheetOf, withSheets } from '../model/sheet.ts';
import { type TaxServer, takeOnline, takePackage, type Verdict, type Wired } from './tax-server.ts';

const undelivered = { kind: 'undelivered', why: 'refused' } as const;
const uncertain = { kind: 'uncertain', why: 'lost' } as const;
const rejected = (code: number, index: number | null, expectedNumber: number | null = null): Rejection => ({
  kind: 'rejected',
  code,
  text: '',
  expectedNumber,
  index,
});

const wired = ({ uid, number, body, at, offline, hash }: Document): Wired => ({
  id: Number(uid),
  number,
  kind: body.kind,
  at,
  session: offline?.session ?? null,
  sequence: offline ? offline.sequence : 0,
  previousHash: offline?.previousHash ?? null,
  hash,
  revokesLast: body.kind === 'offlineBegin' && body.revokesLastOnline,
});

/** What the auditor sees leave: nothing twice, nothing in doubt again without a look-up (K-05), nothing past a package that is not acknowledged (UA-14). */
const seenLeaving = ({ world }: Run, ids: readonly number[]): void => {
  const { books } = world;
  const sheets = ids.map((id) => sheetOf(books, id));
  must(
    sheets.every((sheet) => sheet?.registered === false),
    'sent again, and it was registered and acknowledged',
  );
  must(
    sheets.every((sheet) => sheet?.doubt === false),
    'sent again without a look-up (K-05)',
  );
};

const leaves = (run: Run, ids: readonly number[], fate: Fate): void => {
  const change: Partial<Sheet> = fate === 'never left' ? {} : { sent: true, doubt: fate.endsWith('lost') };
  run.world.books = withSheets(run.world.books, ids, change);
};

/** The server looks, and the books note what it took and what it took back. */
const arrives = ({ world }: Run, ids: readonly number[], verdict: Verdict): void => {
  if (!verdict.ok) return;
  world.taxServer = verdict.server;
  world.books = withSheets(world.books, ids, { registered: true });
  if (verdict.revoked === null) return;
  const sheet = sheetOf(world.books, verdict.revoked);
  must(
    sheet?.standing === false && sheet.kind !== 'openShift',
    'a document was revoked that nobody was in doubt about (UA-15)',
  );
  must(
    world.books.sheets.some(({ replaces, standing }) => standing && replaces === sheet?.id),
    'a document was revoked although nothing was made in its place (UA-15)',
  );
  world.books = withSheets(world.books, [verdict.revoked], { revoked: true });
};

const send = (run: Run, document: Document): SendOutcome => {
  const { world, choices, note } = run;
  const fate = fateOf(choices, 'refused');
  note(`wire: ${document.body.kind} ${document.number} sent, ${fate}`);
  const ids = [Number(document.uid)];
  seenLeaving(run, ids);
  leaves(run, ids, fate);
  if (fate === 'never left') return undelivered;
  if (fate.endsWith('request lost')) return uncertain;
  if (fate === 'refused') return rejected(9, null);
  const verdict = takeOnline(world.taxServer, wired(document));
  arrives(run, ids, verdict);
  if (fate.endsWith('answer lost')) return uncertain;
  must(verdict.ok, 'the server had to refuse a document by the order of its numbers or its shift');
  if (!verdict.ok) return rejected(verdict.code, null, verdict.expected);
  const { session } = world.taxServer;
  const pair = document.body.kind === 'openShift' && session ? pairOf(session.id) : null;
  return { kind: 'accepted', fiscalNumber: document.uid, pair, authorisation: null };
};

const pairOf = (id: number) => ({ session: String(id), seed: '1' });

const lookUp = (run: Run, document: Document): LookUpOutcome => {
  const { world, choices, note } = run;
  const answers = isAnswered(choices);
  note(`wire: ${document.number} looked up, ${answers ? 'answered' : 'no answer'}`);
  if (!answers) return uncertain;
  world.books = withSheets(world.books, [Number(document.uid)], { doubt: false });
  const held = world.taxServer.held.find(({ number }) => number === document.number);
  if (!held) return { kind: 'absent' };
  const { id, session, sequence, number } = held;
  return {
    kind: 'registered',
    fiscalNumber: session === null ? String(id) : `${session}.${sequence}.${number}`,
    authorisation: null,
  };
};

/** The state of the register, and with it how far the session has come: as good as a look-up of all its documents (protocol 4.3). */
const inspect = (run: Run): InspectOutcome => {
  const { world, choices, note } = run;
  const answers = isAnswered(choices);
  note(`wire: state asked, ${answers ? 'answered' : 'no answer'}`);
  if (!answers) return uncertain;
  const { session, shift, next } = world.taxServer;
  const inSession = world.books.sheets.flatMap(({ id, place }) => (place ? [id] : []));
  world.books = withSheets(world.books, inSession, { doubt: false });
  return {
    kind: 'seen',
    books: {
      nextNumber: next,
      shiftOpen: shift !== 'closed',
      zPresent: shift === 'closed' ? null : shift === 'reported',
      pair: session && pairOf(session.id),
      monthUsed: minutes(monthMinutes(run, world.taxServer)),
    },
    session: session && { id: String(session.id), nextSequence: session.next },
    serverTime: null,
  };
};

/** Sessions of the month in whole minutes each (protocol 2.1, 4). */
const monthMinutes = ({ kit, world }: Run, { past }: TaxServer): number => {
  const from = monthBegin(kit.law, world.now);
  return past.reduce(
    (total, { begin, end }) => total + Math.floor(Math.max(0, end - Math.max(begin, from)) / 60_000),
    0,
  );
};

const sendPackage = (run: Run, documents: readonly Document[]): PackageOutcome => {
  const { world, choices, note } = run;
  const fate = fateOf(choices, 'refused', ...(documents.length > 1 ? (['refused at the last'] as const) : []));
  note(`wire: package of ${documents.map(({ number }) => number).join(', ')} sent, ${fate}`);
  const ids = documents.map(({ uid }) => Number(uid));
  seenLeaving(run, ids);
  leaves(run, ids, fate);
  if (fate === 'never left') return undelivered;
  if (fate.endsWith('request lost')) return uncertain;
  if (fate === 'refused') return rejected(10, 0);
  if (fate === 'refused at the last') return rejected(10, documents.length - 1);
  const verdict = takePackage(world.taxServer, documents.map(wired));
  arrives(run, ids, verdict);
  if (fate.endsWith('answer lost')) return uncertain;
  if (!verdict.ok) return deserved(run, documents, verdict);
  const { session } = world.taxServer;
  const isOver = documents.at(-1)?.body.kind === 'offlineEnd';
  return { kind: 'accepted', pair: isOver && session ? pairOf(session.id) : null };
};

/** A refusal nobody chose: only a session shifted by one number that was never used up may meet it (protocol 4.4). */
const deserved = (
  { world }: Run,
  documents: readonly Document[],
  { code, expected, index }: Extract<Verdict, { ok: false }>,
): Rejection => {
  const first = documents[0];
  const isShifted = code === 7 && index === 0 && first?.offline?.sequence === 1 && expected === first.number - 1;
  must(
    isShifted && world.unused === expected,
    `the server had to refuse a package: error ${code} at document ${index}`,
  );
  return rejected(code, index, expected);
};

/** The single-window server behind a wire on which anything may get lost. */
export const taxServer: ModelServer = {
  probe: ({ choices, note }) => {
    const answers = isAnswered(choices);
    note(`wire: probe, ${answers ? 'answered' : 'no answer'}`);
    return answers;
  },
  send,
  lookUp,
  sessions: { inspect, sendPackage },
};
