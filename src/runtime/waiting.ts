import { type Document } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';

/** The documents of the outbox with their bytes, at hand so that a long upload need not read the journal for every package. */
export type Waiting = {
  readonly learn: (fact: Fact) => void;
  /** The document at a place of the session, when it was issued or read by this process. */
  readonly at: (sequence: number) => Document | undefined;
};

export const waiting = (): Waiting => {
  const documents = new Map<number, Document>();
  const put = (document: Document): void => {
    if (document.offline) documents.set(document.offline.sequence, document);
  };
  return {
    at: (sequence) => documents.get(sequence),
    learn: (fact) => {
      if (fact.type === 'documentIssued' || fact.type === 'beginRevised') put(fact.document);
      if (fact.type === 'sessionRenumbered') fact.documents.forEach(put);
      if (fact.type === 'offlineEntered') documents.clear();
      if (fact.type !== 'sessionAccepted') return;
      for (const [sequence, { number }] of documents) if (number <= fact.upTo) documents.delete(sequence);
    },
  };
};
