import { type ServerBooks } from '../fiscal/fact.ts';
import { type Register } from '../fiscal/register.ts';
import { type Month, monthOf } from '../fiscal/time.ts';
import { compareBooks, comparePoints } from './comparison.ts';
import { type InspectOutcome } from './fiscal-server.ts';
import { learn } from './ledger.ts';
import { noteLink, questionLimits } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';

/** Asks what the server holds of this register and records it where it tells something new. */
export const inspectServer = async (parts: Parts): Promise<InspectOutcome> => {
  const { sessions } = parts.server;
  if (!sessions) return signOfLife(parts);
  const pair = parts.ledger.read().offline.session?.pair ?? null;
  const outcome = await sessions.inspect(pair, questionLimits(parts));
  noteLink(parts, outcome);
  if (outcome.kind === 'seen') note(parts, outcome.books);
  return outcome;
};

/** A server without books of the register tells only that it is there. */
const signOfLife = async (parts: Parts): Promise<InspectOutcome> => {
  const outcome = await parts.server.probe(questionLimits(parts));
  noteLink(parts, outcome);
  if (outcome.kind === 'alive') await comparePoints(parts);
  return outcome;
};

const note = (parts: Parts, books: ServerBooks): void => {
  const at = nowOf(parts);
  const month = monthOf(at, parts.regime.zone);
  if (isNews(parts.ledger.read(), books, month)) learn(parts.ledger, { type: 'serverSeen', at, month, books });
  compareBooks(parts, books);
};

/** While documents of ours are outstanding the server's figures say nothing yet. */
const isNews = (
  { offline, unanswered, nextNumber, pair, shift, lastDocument }: Register,
  books: ServerBooks,
  month: Month,
): boolean => {
  if (offline.session || unanswered) return false;
  const known = offline.atServer?.month === month ? offline.atServer.used : 0;
  const monthNews = books.monthUsed !== null && books.monthUsed > known;
  const pairNews = books.pair !== null && books.pair.session !== pair?.session;
  const shiftNews = shift.kind === 'open' && (!books.shiftOpen || (books.zPresent ?? shift.zMade) !== shift.zMade);
  const firstNumber = lastDocument === null && books.nextNumber > nextNumber;
  return monthNews || pairNews || shiftNews || firstNumber;
};
