import { createHash } from 'node:crypto';
import { type Document, type DocumentDraft } from '../../src/fiscal/document.ts';

/** A draft with plausible bytes, hash and printed number: what encoding and signing would have made of it. */
export const document = (draft: DocumentDraft): Document => {
  const bytes = Buffer.from(JSON.stringify(draft)).toString('base64');
  const { offline, number } = draft;
  return {
    ...draft,
    uid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    fiscalNumber: offline ? `${offline.session}.${offline.sequence}.${(number * 7919) % 10_000 || 1}` : null,
    cufe: null,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
};

/** The number a server gives to an online document. */
export const serverNumber = (number: number): string => String(900_000 + number);
