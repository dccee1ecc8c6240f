import { type Document } from '../../../src/fiscal/document.ts';
import { type ServerBooks } from '../../../src/fiscal/fact.ts';
import { monthOf } from '../../../src/fiscal/time.ts';
import {
  type InspectOutcome,
  type LookUpOutcome,
  type NoAnswer,
  type SendOutcome,
} from '../../../src/runtime/fiscal-server.ts';
import { nowOf, record } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { type World } from '../model/world.ts';

type Outcome = { readonly kind: string };

const isNoAnswer = (outcome: Outcome): outcome is NoAnswer =>
  outcome.kind === 'undelivered' || outcome.kind === 'uncertain';

/** K-06: what an exchange proved. */
export const noted = <T extends Outcome>({ world, kit }: Run, outcome: T): T => {
  world.link = isNoAnswer(outcome) ? 'offline' : 'online';
  world.loggedIn ||= world.link === 'online' && kit.regime.offline.entry === 'manual';
  return outcome;
};

/** `glance`: a sign of life. */
export const glance = (run: Run): boolean =>
  noted(run, { kind: run.kit.server.probe(run) ? 'alive' : 'uncertain' }).kind === 'alive';

/** `isSurelyDead`: where the last exchange failed, one question before a document is sent into the dark. */
export const isSurelyDead = (run: Run): boolean => run.world.link === 'offline' && !glance(run);

export const exchange = (run: Run, document: Document): SendOutcome => noted(run, run.kit.server.send(run, document));
export const lookUp = (run: Run, document: Document): LookUpOutcome => noted(run, run.kit.server.lookUp(run, document));

/** `inspectServer`: what the server holds, recorded where it is news. */
export const inspectServer = (run: Run): InspectOutcome => {
  const { sessions } = run.kit.server;
  if (!sessions) return glance(run) ? { kind: 'alive', serverTime: null } : { kind: 'uncertain', why: 'lost' };
  const outcome = noted(run, sessions.inspect(run));
  if (outcome.kind === 'seen') note(run, outcome.books);
  return outcome;
};

const months = new Map<number, ReturnType<typeof monthOf>>();

const note = (run: Run, books: ServerBooks): void => {
  const at = nowOf(run);
  const month = months.get(at) ?? monthOf(at, run.kit.regime.zone);
  months.set(at, month);
  if (isNews(run.world, books, month)) record(run, { type: 'serverSeen', at, month, books });
};

/** While documents of ours are outstanding the server's figures say nothing yet. */
const isNews = ({ register }: World, books: ServerBooks, month: string): boolean => {
  const { offline, unanswered, nextNumber, pair, shift } = register;
  if (offline.session || unanswered) return false;
  const known = offline.atServer?.month === month ? offline.atServer.used : 0;
  const monthNews = books.monthUsed !== null && books.monthUsed > known;
  const pairNews = books.pair !== null && books.pair.session !== pair?.session;
  const shiftNews = shift.kind === 'open' && (!books.shiftOpen || (books.zPresent ?? shift.zMade) !== shift.zMade);
  return monthNews || pairNews || shiftNews || books.nextNumber > nextNumber;
};
