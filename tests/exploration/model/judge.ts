import { type Document } from '../../../src/fiscal/document.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { type Law, monthTime, running, sessionTime } from './law.ts';
import { type Books, must, type Sheet, sheetOf, withSheets } from './sheet.ts';
import { type World } from './world.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** The books after one more line of the journal, judged by what truly happened. */
export const judged = (law: Law, world: World, fact: Fact): Books => {
  const { books, now } = world;
  switch (fact.type) {
    case 'documentIssued':
      return issued(law, world, fact.document);
    case 'documentAccepted':
      return accepted(books, at(books, fact.number));
    case 'documentRefused':
    case 'documentWithdrawn':
      return freed(books, at(books, fact.number));
    case 'documentRevoked':
      return revoked(books, at(books, fact.number));
    case 'sessionAccepted':
      return sessionAccepted(books, fact.upTo);
    case 'beginRevised':
      must(!at(books, fact.document.number).sent, 'OfflineBegin was changed after it was sent (K-03)');
      return books;
    case 'sessionRenumbered':
      return renumbered(books, fact);
    case 'offlineEntered':
      return { ...books, spells: [{ begin: now, end: null }] };
    case 'offlineLeft':
      must(books.sheets.length === 0, 'the mode was left with documents nobody decided about (PA-11)');
      return { ...books, spells: [] };
    case 'documentRejected':
      return decidable(books, at(books, fact.number), 'rejected');
    case 'documentConflicting':
      return decidable(books, at(books, fact.number), 'conflicting');
    case 'documentSetAside':
      return setAside(books, at(books, fact.number));
    case 'sendingFailed':
      must(
        !at(books, fact.number).doubt && !at(books, fact.number).registered,
        'taken for never sent, and it may be there (PA-17)',
      );
      return books;
    // The rest says nothing about a document.
    default:
      return books;
  }
};

/** The document a fact speaks of: the open one that has the number. */
const at = ({ sheets }: Books, number: number): Sheet => {
  const sheet = sheets.findLast((each) => each.number === number);
  if (!sheet) throw new Error(`the journal speaks of document ${number}, about which nothing is open`);
  return sheet;
};

const issued = (law: Law, world: World, document: Document): Books => {
  const { books } = world;
  const sheet = sheetFor(books, document);
  must(
    sheet.number > books.highest && !books.sheets.some(({ number }) => number === sheet.number),
    'a number was given twice (K-02)',
  );
  if (sheet.place && document.body.kind !== 'offlineEnd') withinLimits(law, world, sheet);
  const named = { ...inSeries(books, document), issued: books.issued + 1, sheets: [...books.sheets, sheet] };
  if (document.registeredBy === 'register') {
    must(document.body.kind !== 'z' || books.sheets.length === 0, 'a Z was made while documents wait (PA-09)');
    return without(stands(named, sheet), sheet);
  }
  if (!document.offline) return named;
  return stands(inSession(world, named, sheet), sheet);
};

const sheetFor = ({ issued: id, sheets }: Books, { number, body, offline, series, replaces }: Document): Sheet => ({
  id: id + 1,
  number,
  kind: body.kind,
  place: offline && { session: offline.session, sequence: offline.sequence },
  series: series && `${series.point}-${series.number}`,
  replaces: replaces === null ? null : (sheets.find((sheet) => sheet.number === replaces)?.id ?? null),
  takesBack: body.kind === 'storno' ? { number: body.of.number, kind: body.cancels.kind } : null,
  standing: offline !== null,
  sent: false,
  doubt: false,
  registered: false,
  revoked: false,
  told: false,
  stuck: false,
});

/** UA-08, UA-09, PA-04 by the auditor's own sums. */
const withinLimits = (law: Law, { books, now }: World, { place }: Sheet): void => {
  must(
    law.numbers === null || (place?.sequence ?? 0) < law.numbers,
    'a document took the number kept for the end of its session (UA-10)',
  );
  must(sessionTime(books, now) < law.sessionMs, 'a document was issued past the limit of a session (UA-08, PA-04)');
  must(
    law.monthMs === null || monthTime(law, books, now) < law.monthMs,
    'a document was issued past the limit of the month (UA-09)',
  );
};

const inSeries = (books: Books, { series }: Document): Books => {
  if (!series) return books;
  must(series.number > (books.series[series.point] ?? 0), 'a number of a billing point was given twice (PA-13)');
  return { ...books, series: { ...books.series, [series.point]: series.number } };
};

/** UA-05, UA-10: each session number serves once, and what it numbers follows without a gap. */
const inSession = ({ now }: World, books: Books, { place, kind, id }: Sheet): Books => {
  if (!place) return books;
  const session = Number(place.session);
  if (kind === 'offlineBegin') {
    must(session > books.sessionsUsed, 'a session number served twice (UA-05)');
    return {
      ...books,
      sessionsUsed: session,
      spells: [...books.spells.filter(({ end }) => end !== null), { begin: now, end: null }],
    };
  }
  if (!running(books)) must(false, 'an offline document stands before its OfflineBegin is on the disk (UA-05)');
  const before = sheetOf(books, id - 1);
  must(
    !before?.place || before.place.session !== place.session || before.place.sequence === place.sequence - 1,
    'a session has a gap (UA-05)',
  );
  if (kind !== 'offlineEnd') return books;
  return { ...books, spells: books.spells.map((spell) => (spell.end === null ? { ...spell, end: now } : spell)) };
};

const counted = { sale: 1, return: 1, cashIn: 1 } as const;
const isCounted = (kind: string): kind is keyof typeof counted => kind in counted;

/** What a document that counts does to the totals of the shift (K-13). */
const stands = (books: Books, { kind, takesBack }: Sheet): Books => {
  const { totals } = books;
  if (kind === 'openShift') return { ...books, totals: { sale: 0, return: 0, cashIn: 0 } };
  if (kind === 'storno' && takesBack !== null) {
    must(takesBack.number > books.cancelled, 'a document was cancelled twice');
    return { ...books, cancelled: takesBack.number, totals: tallied(totals, takesBack.kind, -1) };
  }
  return { ...books, totals: tallied(totals, kind, 1) };
};

const tallied = (totals: Books['totals'], kind: string, by: 1 | -1): Books['totals'] =>
  isCounted(kind) ? { ...totals, [kind]: totals[kind] + by } : totals;

const without = (books: Books, { id, number }: Sheet): Books => ({
  ...books,
  highest: Math.max(books.highest, number),
  sheets: books.sheets.filter((sheet) => sheet.id !== id),
});

const accepted = (books: Books, sheet: Sheet): Books => {
  must(sheet.registered, 'a document was taken for registered, and the server lacks it');
  const told = withSheets(books, [sheet.id], { told: true, standing: true, doubt: false });
  return without(sheet.standing ? told : stands(told, sheet), sheet);
};

/** K-02: only what the server refused, or what never left, is free again. */
const freed = (books: Books, sheet: Sheet): Books => {
  must(!sheet.registered && !sheet.doubt, 'a number was freed whose document may be registered (K-02)');
  const spells =
    sheet.kind === 'offlineEnd'
      ? books.spells.map((spell, index) => (index === books.spells.length - 1 ? { ...spell, end: null } : spell))
      : books.spells;
  return { ...books, spells, sheets: books.sheets.filter(({ id }) => id !== sheet.id) };
};

const revoked = (books: Books, sheet: Sheet): Books => {
  must(
    sheet.revoked || !sheet.registered,
    'a sale stands twice at the server: made again offline and never revoked (UA-15)',
  );
  must(!sheet.doubt, 'a document in doubt was forgotten');
  return without(books, sheet);
};

const sessionAccepted = (books: Books, upTo: number): Books => {
  const taken = books.sheets.filter(({ place, number }) => place && number <= upTo);
  must(
    taken.every(({ registered }) => registered),
    'a document was taken for registered, and the server lacks it',
  );
  return taken.reduce(without, books);
};

const renumbered = (books: Books, { documents, shiftBy }: Of<'sessionRenumbered'>): Books => {
  const ids = documents.map(({ uid }) => Number(uid));
  const moved = books.sheets.filter(({ id }) => ids.includes(id));
  must(
    moved.every(({ registered }) => !registered),
    'a registered document was given another number (K-03)',
  );
  const first = moved[0]?.number ?? 0;
  const sheets = books.sheets.map((sheet) =>
    ids.includes(sheet.id) ? { ...sheet, number: sheet.number + shiftBy } : sheet,
  );
  must(new Set(sheets.map(({ number }) => number)).size === sheets.length, 'a number was given twice (K-02)');
  return { ...books, sheets, cancelled: books.cancelled >= first ? books.cancelled + shiftBy : books.cancelled };
};

const setAside = (books: Books, sheet: Sheet): Books => {
  must(sheet.stuck && !sheet.registered, 'a document was set aside that nothing was wrong with (K-15)');
  return without(books, sheet);
};

/** A definite no, or another's document in its place, is something a person decides about. */
const decidable = (books: Books, sheet: Sheet, why: 'rejected' | 'conflicting'): Books => {
  must(!sheet.registered && !sheet.doubt, `a document that may be registered was taken for ${why}`);
  return withSheets(books, [sheet.id], { stuck: true });
};
