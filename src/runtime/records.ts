import { type Document, type DocumentState, type PrintedDocument } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';

/** A document with what became of it: the journal's facts about it, folded. */
export type DocumentRecord = PrintedDocument & {
  readonly state: DocumentState;
  /** The server's words, or why it never left; empty when there is nothing to say. */
  readonly note: string;
  /** What it was called on paper before the session was renumbered (K-03). */
  readonly was?: { readonly number: number; readonly fiscalNumber: string | null };
};

/** Folds facts into records; facts about documents issued before the first fact are passed over. */
export type RecordBook = {
  readonly learn: (fact: Fact) => void;
  /** In the order they were issued; a number may stand twice (K-02). */
  readonly all: () => readonly DocumentRecord[];
};

export const recordBook = (facts: Iterable<Fact> = []): RecordBook => {
  const records = new Map<string, DocumentRecord>();
  const byNumber = new Map<number, readonly string[]>();
  const under = (number: number): readonly DocumentRecord[] =>
    (byNumber.get(number) ?? []).flatMap((uid) => records.get(uid) ?? []).filter((record) => record.number === number);

  const put = (record: DocumentRecord): void => {
    const known = byNumber.get(record.number) ?? [];
    if (!known.includes(record.uid)) byNumber.set(record.number, [...known, record.uid]);
    records.set(record.uid, record);
  };

  const learn = (fact: Fact): void => {
    for (const document of documentsIn(fact)) put(recordOf(document, records.get(document.uid)));
    if (fact.type === 'sessionAccepted') {
      for (const record of records.values())
        if (isTaken(record, fact.upTo)) put({ ...record, state: 'accepted', note: '' });
    }
    const change = changeBy(fact);
    const about = change && newest(under(change.number));
    if (change && about) put({ ...about, ...change.changes });
  };

  for (const fact of facts) learn(fact);
  return { learn, all: () => [...records.values()] };
};

/** The documents whose bytes a fact brings: new ones, or the same under new bytes (K-03). */
const documentsIn = (fact: Fact): readonly Document[] => {
  if (fact.type === 'documentIssued' || fact.type === 'beginRevised') return [fact.document];
  return fact.type === 'sessionRenumbered' ? fact.documents : [];
};

const recordOf = (document: Document, known: DocumentRecord | undefined): DocumentRecord => {
  const record: DocumentRecord = { authorisation: null, ...known, ...document, state: firstState(document), note: '' };
  if (!known || known.number === document.number) return record;
  const { number, fiscalNumber } = known;
  return { ...record, was: known.was ?? { number, fiscalNumber } };
};

const firstState = ({ registeredBy, offline }: Document): DocumentState =>
  registeredBy === 'register' ? 'accepted' : offline ? 'waiting' : 'uncertain';

const isTaken = ({ state, offline, number }: DocumentRecord, upTo: number): boolean =>
  offline !== null && number <= upTo && (state === 'waiting' || state === 'rejected');

/** Of several documents that had a number, a fact speaks of the one without an answer, else of the last. */
const newest = (records: readonly DocumentRecord[]): DocumentRecord | undefined =>
  records.findLast(({ state }) => state === 'uncertain') ?? records.at(-1);

type Change = { readonly number: number; readonly changes: Partial<DocumentRecord> };

const changeBy = (fact: Fact): Change | undefined => {
  switch (fact.type) {
    case 'documentAccepted':
      return { number: fact.number, changes: acceptedWith(fact) };
    case 'documentRefused':
      return { number: fact.number, changes: { state: 'refused', note: `${fact.code} ${fact.text}` } };
    case 'documentWithdrawn':
      return { number: fact.number, changes: { state: 'withdrawn', note: fact.why } };
    case 'documentRevoked':
      return { number: fact.number, changes: { state: 'revoked' } };
    case 'sendingBegun':
      return { number: fact.number, changes: { state: 'uncertain' } };
    case 'sendingFailed':
      return { number: fact.number, changes: { state: 'waiting' } };
    case 'documentConflicting':
      return { number: fact.number, changes: { state: 'conflict', note: fact.text } };
    case 'documentSetAside':
      return { number: fact.number, changes: { state: 'setAside', note: fact.reason } };
    case 'documentRejected':
    case 'uploadHalted':
      return { number: fact.number, changes: { state: 'rejected', note: `${fact.code} ${fact.text}` } };
    case 'documentIssued':
    case 'sessionAccepted':
    case 'beginRevised':
    case 'sessionRenumbered':
    case 'serverSeen':
    case 'serverAhead':
    case 'folderCompared':
    case 'folderSuspected':
    case 'gapAccepted':
    case 'timeSeen':
    case 'clockJumped':
    case 'offlineEntered':
    case 'offlineLeft':
      return undefined;
  }
};

const acceptedWith = ({
  fiscalNumber,
  authorisation,
}: Extract<Fact, { type: 'documentAccepted' }>): Partial<DocumentRecord> => ({
  state: 'accepted',
  fiscalNumber,
  authorisation,
  note: '',
});
