import { type DocumentKind } from '../../../src/fiscal/document.ts';

/** A document on the wire, as far as the server looks at it (protocol 3, 4, 5). */
export type Wired = {
  readonly id: number;
  readonly number: number;
  readonly kind: DocumentKind;
  readonly at: number;
  readonly session: string | null;
  readonly sequence: number;
  readonly previousHash: string | null;
  readonly hash: string;
  readonly revokesLast: boolean;
};

/** What the server holds of one register. */
export type TaxServer = {
  /** The local number it expects next. */
  readonly next: number;
  readonly shift: 'closed' | 'open' | 'reported';
  /** The session given out last, and the sequence number it expects of it; null before the first opening. */
  readonly session: {
    readonly id: number;
    readonly next: number;
    readonly hash: string;
    readonly begin: number;
    /** When its last document was made: a tail without documents does not count (protocol 4). */
    readonly until: number;
  } | null;
  readonly last: { readonly id: number; readonly kind: DocumentKind; readonly online: boolean } | null;
  /** Under which number each document still of interest stands. */
  readonly held: readonly {
    readonly id: number;
    readonly number: number;
    readonly session: string | null;
    readonly sequence: number;
  }[];
  /** Sessions that are over. */
  readonly past: readonly { readonly begin: number; readonly end: number }[];
};

export const blankServer: TaxServer = { next: 1, shift: 'closed', session: null, last: null, held: [], past: [] };

/** Taken, with the server after it and the document it revoked; or its error number, and the number it expects. */
export type Verdict =
  | { readonly ok: true; readonly server: TaxServer; readonly revoked: number | null }
  | { readonly ok: false; readonly code: number; readonly expected: number | null; readonly index: number };

const no = (code: number, expected: number | null = null): Verdict => ({ ok: false, code, expected, index: 0 });

/** Errors 4 to 8 in the order the server looks: number, shift, Z (protocol 6). */
const objection = ({ next, shift }: TaxServer, { number, kind }: Wired): Verdict | undefined => {
  if (number !== next) return no(7, next);
  if (kind === 'openShift') return shift === 'closed' ? undefined : no(4);
  if (kind === 'offlineEnd') return undefined;
  if (shift === 'closed' && kind !== 'offlineBegin') return no(5);
  if (kind === 'z') return shift === 'reported' ? no(8) : undefined;
  if (kind === 'closeShift') return shift === 'reported' ? undefined : no(6);
  return shift === 'reported' && kind !== 'offlineBegin' ? no(6) : undefined;
};

const shifts: Partial<Record<DocumentKind, TaxServer['shift']>> = {
  openShift: 'open',
  z: 'reported',
  closeShift: 'closed',
};

const entered = (server: TaxServer, { id, number, kind, session, sequence }: Wired): TaxServer => ({
  ...server,
  next: number + 1,
  shift: shifts[kind] ?? server.shift,
  last: { id, kind, online: session === null },
  held: [...server.held, { id, number, session, sequence }],
});

const runs = ({ session }: TaxServer): boolean => session !== null && session.next > 1;

const freshSession = (server: TaxServer, id: number): TaxServer => ({
  ...server,
  session: { id, next: 1, hash: '', begin: 0, until: 0 },
});

/** A document sent by itself. An opening brings the first session (protocol 3.4). */
export const takeOnline = (server: TaxServer, document: Wired): Verdict => {
  const refused = objection(server, document);
  if (refused) return refused;
  if (runs(server) || document.session !== null) return no(9);
  const after = entered(server, document);
  return { ok: true, server: after.session ? after : freshSession(after, 1), revoked: null };
};

const revocable: ReadonlySet<DocumentKind> = new Set(['sale', 'return', 'cashIn', 'cashOut', 'storno', 'z']);

/** Why a document cannot stand where it says it stands in its session (protocol 4, 4.1). */
const outOfSession = ({ session, last }: TaxServer, document: Wired): Verdict | undefined => {
  const { sequence, previousHash, revokesLast, kind } = document;
  if (!session || document.session !== String(session.id) || sequence !== session.next) return no(10);
  if ((kind === 'offlineBegin') !== (sequence === 1)) return no(10);
  if (previousHash !== (sequence <= 2 ? null : session.hash)) return no(10);
  return revokesLast && !(last?.online && revocable.has(last.kind)) ? no(10) : undefined;
};

/** A Z that is taken back leaves the shift open. */
const withoutLastReport = (server: TaxServer): TaxServer =>
  server.last?.kind === 'z' ? { ...server, shift: 'open' } : server;

const takeInSession = (server: TaxServer, document: Wired): Verdict => {
  const refused = objection(server, document) ?? outOfSession(server, document);
  const { session, last } = server;
  if (refused || !session) return refused ?? no(10);
  const after = entered(document.revokesLast ? withoutLastReport(server) : server, document);
  const begin = document.kind === 'offlineBegin' ? document.at : session.begin;
  const revoked = document.revokesLast && last ? last.id : null;
  if (document.kind !== 'offlineEnd')
    return {
      ok: true,
      server: {
        ...after,
        session: { ...session, next: session.next + 1, hash: document.hash, begin, until: document.at },
      },
      revoked,
    };
  const past = [...after.past, { begin, end: session.until }];
  return { ok: true, server: freshSession({ ...after, past }, session.id + 1), revoked };
};

/** All documents of a package or none (protocol 4.2). */
export const takePackage = (server: TaxServer, documents: readonly Wired[]): Verdict => {
  let [after, revoked]: [TaxServer, number | null] = [server, null];
  for (const [index, document] of documents.entries()) {
    const verdict = takeInSession(after, document);
    if (!verdict.ok) return { ...verdict, index };
    after = verdict.server;
    revoked ??= verdict.revoked;
  }
  return { ok: true, server: after, revoked };
};
