import { type Report } from './finding.ts';
import { type SeenDocument, type SeenFact } from './seen-document.ts';

/** What the journal says became of a document. */
type CaseState =
  | 'accepted'
  | 'waiting'
  | 'uncertain'
  | 'rejected'
  | 'conflict'
  | 'set aside'
  | 'refused'
  | 'withdrawn'
  | 'revoked';

/** One document of the journal, with what the auditor saw of it. */
export type Case = {
  document: SeenDocument;
  state: CaseState;
  /** The true time its line became durable. */
  readonly committedAt: number;
  readonly printed: SeenDocument[];
};

/** The auditor's own reading of the journal: every document, in the order they were committed. */
export type CaseBook = {
  readonly take: (fact: SeenFact, trueAt: number) => void;
  readonly all: () => readonly Case[];
  readonly of: (uid: string) => Case | undefined;
};

/** No customer, no server has it under its number any more: the number may be given to another (K-02). */
const gaveItsNumberBack: ReadonlySet<CaseState> = new Set(['refused', 'withdrawn']);

/** Whether a document stands in the totals of its shift. */
export const counts = ({ document, state }: Case): boolean =>
  state === 'accepted' || (document.offline !== null && !['refused', 'withdrawn', 'revoked'].includes(state));

const states: Readonly<Record<string, CaseState>> = {
  documentAccepted: 'accepted',
  documentRefused: 'refused',
  documentWithdrawn: 'withdrawn',
  documentRevoked: 'revoked',
  documentRejected: 'rejected',
  documentConflicting: 'conflict',
  documentSetAside: 'set aside',
  sendingBegun: 'uncertain',
  sendingFailed: 'waiting',
  uploadHalted: 'rejected',
};

export const caseBook = (report: Report): CaseBook => {
  const cases = new Map<string, Case>();
  const underNumber = new Map<number, Case[]>();
  const underSeries = new Map<string, Case>();

  const put = (found: Case): void => {
    const { number } = found.document;
    underNumber.set(number, [...(underNumber.get(number) ?? []), found]);
  };
  const holders = (number: number): readonly Case[] =>
    (underNumber.get(number) ?? []).filter(({ document }) => document.number === number);
  const spokenOf = (number: number): Case | undefined =>
    holders(number).findLast(({ state }) => state === 'uncertain') ?? holders(number).at(-1);

  const judgeNumber = (document: SeenDocument): void => {
    for (const { state, printed, document: other } of holders(document.number)) {
      if (!gaveItsNumberBack.has(state) || printed.length > 0)
        report('K-02', `number ${document.number} goes to ${document.uid} though ${other.uid} is ${state}`);
    }
    const { series } = document;
    if (!series) return;
    const key = `${series.point}-${series.number}`;
    const other = underSeries.get(key);
    if (other) report('K-02', `${key} goes to ${document.uid} though ${other.document.uid} had it`);
  };

  const issue = (document: SeenDocument, trueAt: number): void => {
    judgeNumber(document);
    const state = document.registeredBy === 'register' ? 'accepted' : document.offline ? 'waiting' : 'uncertain';
    const opened: Case = { document, state, committedAt: trueAt, printed: [] };
    if (cases.has(document.uid)) report('K-01', `two documents bear the identifier ${document.uid}`);
    cases.set(document.uid, opened);
    put(opened);
    if (document.series) underSeries.set(`${document.series.point}-${document.series.number}`, opened);
  };

  const judgeRewriting = (document: SeenDocument, moving: ReadonlySet<string>): void => {
    const known = cases.get(document.uid);
    if (!known || known.state === 'accepted') report('K-03', `${document.uid} was written anew while accepted`);
    for (const { state, document: other } of holders(document.number)) {
      const free = gaveItsNumberBack.has(state) || state === 'revoked' || state === 'uncertain';
      if (!moving.has(other.uid) && !free)
        report('K-02', `number ${document.number} moves to ${document.uid} though ${other.uid} has it`);
    }
  };

  /** The same documents under new bytes, and perhaps new numbers (K-03). */
  const rewrite = (documents: readonly SeenDocument[]): void => {
    const moving = new Set(documents.map(({ uid }) => uid));
    for (const document of documents) judgeRewriting(document, moving);
    for (const document of documents) {
      const known = cases.get(document.uid);
      if (!known) continue;
      known.document = document;
      known.state = 'waiting';
      put(known);
    }
  };

  const acceptUpTo = (upTo: number): void => {
    for (const each of cases.values())
      if (each.document.offline && each.document.number <= upTo && ['waiting', 'rejected'].includes(each.state))
        each.state = 'accepted';
  };

  const speak = ({ type, number, fiscalNumber }: SeenFact): void => {
    const state = states[type];
    const about = number === undefined || !state ? undefined : spokenOf(number);
    if (!about || !state) return;
    if (gaveItsNumberBack.has(state) && about.printed.length > 0)
      report('K-02', `document ${number} was printed and is ${state}`);
    about.state = state;
    if (fiscalNumber) about.document = { ...about.document, fiscalNumber };
  };

  return {
    all: () => [...cases.values()],
    of: (uid) => cases.get(uid),
    take: (fact, trueAt) => {
      if (fact.document && fact.type === 'documentIssued') issue(fact.document, trueAt);
      if (fact.document && fact.type === 'beginRevised') rewrite([fact.document]);
      if (fact.documents) rewrite(fact.documents);
      if (fact.type === 'sessionAccepted') acceptUpTo(fact.upTo ?? 0);
      speak(fact);
    },
  };
};
