import { type Document, type DocumentBody, type DocumentDraft, type DocumentState } from '../fiscal/document.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { type OutboxEntry } from '../fiscal/register.ts';
import { type History } from './history.ts';
import { seal } from './issue.ts';
import { learn } from './ledger.ts';
import { nowOf, type Parts } from './parts.ts';
import { type DocumentRecord } from './records.ts';

/** K-03, last resort: the unsent session under the numbers the server expects. Printed control numbers change, so it is journaled and shown. */
export const renumberSession = async (parts: Parts, shiftBy: number): Promise<Refusal | undefined> => {
  const renamed = new Map<string, string>();
  const documents: Document[] = [];
  for (const old of sessionDocuments(parts)) {
    const draft = moved(old, documents.at(-1)?.hash ?? null, { shiftBy, renamed });
    const document = await seal(parts, draft, old.uid);
    if (isRefusal(document)) return document;
    if (old.fiscalNumber && document.fiscalNumber) renamed.set(old.fiscalNumber, document.fiscalNumber);
    documents.push(document);
  }
  learn(parts.ledger, { type: 'sessionRenumbered', at: nowOf(parts), shiftBy, documents });
  return undefined;
};

/** OfflineBegin signed again with or without REVOKELASTONLINEDOC, before its first sending (UA-15). */
export const reviseBegin = async (parts: Parts, revokesLastOnline: boolean): Promise<Refusal | undefined> => {
  const begin = sessionDocuments(parts)[0];
  if (begin?.body.kind !== 'offlineBegin' || begin.body.revokesLastOnline === revokesLastOnline) return undefined;
  const document = await seal(
    parts,
    { ...draftOf(begin), body: { kind: 'offlineBegin', revokesLastOnline } },
    begin.uid,
  );
  if (isRefusal(document)) return document;
  learn(parts.ledger, { type: 'beginRevised', at: nowOf(parts), document });
  return undefined;
};

/** The documents still to be sent, with their bytes, in sending order. */
export const sessionDocuments = ({ ledger, history }: Parts, most = Number.POSITIVE_INFINITY): readonly Document[] => {
  const entries = ledger.read().outbox.slice(0, most);
  const known = entries.flatMap(({ sequence }) => ledger.waiting.at(sequence) ?? []);
  if (known.length === entries.length) return known;
  for (const document of fromJournal(ledger.read().outbox, history)) {
    ledger.waiting.learn({ type: 'documentIssued', at: document.at, document });
  }
  return entries.flatMap(({ sequence }) => ledger.waiting.at(sequence) ?? []);
};

const unsent: ReadonlySet<DocumentState> = new Set(['waiting', 'rejected', 'uncertain', 'conflict']);

/** After a restart the journal is read once for the whole outbox. */
const fromJournal = (outbox: readonly OutboxEntry[], history: History): readonly Document[] => {
  const [first, last] = [outbox[0], outbox.at(-1)];
  if (!first || !last) return [];
  const isWaiting = ({ offline, state }: DocumentRecord): boolean => offline !== null && unsent.has(state);
  return history.between(first.number, last.number).filter(isWaiting);
};

const draftOf = (document: Document): DocumentDraft => {
  const { number, at, local, cashier, registeredBy, series, offline, replaces, body } = document;
  return { number, at, local, cashier, registeredBy, series, offline, replaces, body };
};

type Move = { readonly shiftBy: number; readonly renamed: ReadonlyMap<string, string> };

const moved = (document: Document, previousHash: string | null, { shiftBy, renamed }: Move): DocumentDraft => {
  const { offline, number, body } = document;
  const chained = offline && { ...offline, previousHash: offline.sequence <= 2 ? null : previousHash };
  return { ...draftOf(document), number: number + shiftBy, offline: chained, body: referring(body, shiftBy, renamed) };
};

/** Returns and stornos inside the session name other documents of it by numbers that have changed. */
const referring = (body: DocumentBody, shiftBy: number, renamed: ReadonlyMap<string, string>): DocumentBody => {
  if (!('of' in body) || body.of === null) return body;
  const fiscalNumber = renamed.get(body.of.fiscalNumber);
  return fiscalNumber ? { ...body, of: { ...body.of, number: body.of.number + shiftBy, fiscalNumber } } : body;
};
