import { duties } from '../../../src/fiscal/duties.ts';
import { type Regime } from '../../../src/fiscal/regimes/regime.ts';
import { type Law, monthBegin, running } from './law.ts';
import { must, type Sheet } from './sheet.ts';
import { type World } from './world.ts';

/** What must hold in every state, whatever happened before. */
export const checkLaws = (regime: Regime, world: World): void => {
  for (const sheet of world.books.sheets) kept(world, sheet);
  addsUp(world);
  owes(regime, world);
};

/** K-01, K-04: what a customer may hold is with the server or waits to be sent; what is in doubt is known to be. */
const kept = ({ register, waiting, doubtful }: World, sheet: Sheet): void => {
  const { number, standing, id } = sheet;
  if (standing) {
    const isWaiting =
      register.outbox.some((entry) => entry.number === number) && waiting.some(({ uid }) => Number(uid) === id);
    must(isWaiting, 'a document that was handed out is neither with the server nor waiting for it');
    return;
  }
  const isKnown = register.unanswered?.number === number && Number(doubtful?.uid) === id;
  const isConflict = sheet.stuck && register.outbox.some((entry) => entry.number === number);
  must(isKnown || isConflict, 'a document may be registered and the register does not know of it');
};

/** K-13: the shift's report is the sum of the documents that stand. */
const addsUp = ({ register: { report }, books: { totals } }: World): void => {
  const isSum =
    report.sales.count === totals.sale &&
    report.returns.count === totals.return &&
    report.cashIn === totals.cashIn * 100;
  must(isSum, 'the report is not the sum of its documents (K-13)');
};

/** K-04: what is still to be done can be derived from the register alone. */
const owes = (regime: Regime, { register, books }: World): void => {
  if (regime.offline.entry === 'manual' && running(books)) return;
  const kinds = duties(regime, register, null).map(({ kind }) => kind);
  const isSession = register.offline.session !== null;
  if (isSession) must(kinds.includes('upload'), 'a session waits and nobody owes its upload (K-04)');
  if (books.sheets.some(({ stuck }) => !stuck) && !isSession)
    must(kinds.includes('resolve'), 'a document waits for its answer and nobody owes the question (K-04)');
};

/** The world without what can never matter again: settled documents at the server, months that are over. */
export const withoutThePast = (law: Law, world: World): void => {
  const { books, taxServer, pac, now, register } = world;
  const from = monthBegin(law, now);
  if (books.sheets.length === 0 && books.spells.some(({ end }) => end !== null && end <= from))
    world.books = { ...books, spells: books.spells.filter(({ end }) => end === null || end > from) };
  const isOpen = (id: number): boolean => books.sheets.some((sheet) => sheet.id === id);
  if (taxServer.held.some(({ id }) => !isOpen(id)))
    world.taxServer = { ...taxServer, held: taxServer.held.filter(({ id }) => isOpen(id)) };
  if (taxServer.past.some(({ end }) => end <= from))
    world.taxServer = { ...world.taxServer, past: world.taxServer.past.filter(({ end }) => end > from) };
  const last = register.cancellable?.reference.number;
  const matters = ({ id, number }: { id: number; number: number }): boolean =>
    isOpen(id) || number === last || books.sheets.some(({ takesBack }) => takesBack?.number === number);
  if (pac.held.some((each) => !matters(each))) world.pac = { held: pac.held.filter(matters) };
};
