import { type ModeAnswer } from './mode-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { inspectServer } from './server-books.ts';

/** The register's own number and each of its billing points may be behind; a server that goes on moving is another device. */
const mostTimes = 4;

/** K-16: asks the server once more, because the difference may be gone, and goes on from its number where it is not. */
export const acceptGap = async (parts: Parts, by: string): Promise<ModeAnswer> => {
  await inspectServer(parts);
  for (let asked = 0; parts.ledger.read().behind && asked < mostTimes; asked++) {
    const refusal = parts.ledger.commit({ type: 'gapAccepted', at: nowOf(parts), by });
    if (refusal) return { ok: false, refusal };
    // Another billing point may be behind as well, and the folder is proved only when none is.
    await inspectServer(parts);
  }
  return { ok: true };
};
