import { type Document, type DocumentBody, type DocumentDraft } from '../../../src/fiscal/document.ts';
import { nowOf, record, sealed } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { inspectServer } from './link.ts';

/** `renumberSession`: the unsent session under the numbers the server expects (K-03). */
export const renumberSession = (run: Run, shiftBy: number): void => {
  const renamed = new Map<string, string>();
  const documents: Document[] = [];
  for (const old of run.world.waiting) {
    const { offline, number, body } = old;
    const previousHash = offline && offline.sequence > 2 ? (documents.at(-1)?.hash ?? null) : null;
    const moved = {
      ...draftOf(old),
      number: number + shiftBy,
      offline: offline && { ...offline, previousHash },
      body: referring(body, shiftBy, renamed),
    };
    const document = sealed(moved, old.uid);
    if (old.fiscalNumber && document.fiscalNumber) renamed.set(old.fiscalNumber, document.fiscalNumber);
    documents.push(document);
  }
  record(run, { type: 'sessionRenumbered', at: nowOf(run), shiftBy, documents });
};

const draftOf = ({
  uid: _uid,
  fiscalNumber: _number,
  cufe: _code,
  bytes: _bytes,
  hash: _hash,
  ...draft
}: Document): DocumentDraft => draft;

const referring = (body: DocumentBody, shiftBy: number, renamed: ReadonlyMap<string, string>): DocumentBody => {
  if (!('of' in body) || body.of === null) return body;
  const fiscalNumber = renamed.get(body.of.fiscalNumber);
  return fiscalNumber ? { ...body, of: { ...body.of, number: body.of.number + shiftBy, fiscalNumber } } : body;
};

/** `reviseBegin`: OfflineBegin signed again with or without the word that revokes the last document, before its first sending (UA-15). */
export const reviseBegin = (run: Run, revokesLastOnline: boolean): void => {
  const begin = run.world.waiting[0];
  if (begin?.body.kind !== 'offlineBegin' || begin.body.revokesLastOnline === revokesLastOnline) return;
  const document = sealed({ ...draftOf(begin), body: { kind: 'offlineBegin', revokesLastOnline } }, begin.uid);
  record(run, { type: 'beginRevised', at: nowOf(run), document });
};

/** `renumberAsExpected`: a person's word, only while the server has nothing of the session. */
export const renumberAsExpected = (run: Run): void => {
  const seen = inspectServer(run);
  const { outbox, offline } = run.world.register;
  const first = outbox[0];
  if (seen.kind !== 'seen' || first?.sequence !== 1) return;
  if (seen.session?.id !== offline.session?.pair.session || seen.session?.nextSequence !== 1) return;
  const shiftBy = seen.books.nextNumber - first.number;
  if (shiftBy !== 0) renumberSession(run, shiftBy);
};
