import { type OutboxEntry } from '../fiscal/register.ts';

/** UA-14: a package holds at most 100 documents and 200 KB. We stay below, with room for the outer signature. */
const mostDocuments = 100;
const mostBytes = 175_000;

/** Each document travels behind four bytes that tell its length (spec/ua 4.2). */
const framingBytes = 4;

/** How many of the waiting documents go into the next package: the sizes count with the document that is being added. */
export const nextPackageLength = (outbox: readonly OutboxEntry[]): number => {
  let total = 0;
  let count = 0;
  for (const { sizeBytes } of outbox) {
    total += sizeBytes + framingBytes;
    if (count > 0 && (total > mostBytes || count >= mostDocuments)) break;
    count += 1;
  }
  return count;
};
