import { nextOf, nowhere } from '../fiscal/behind.ts';
import { type ServerBooks } from '../fiscal/fact.ts';
import { firstFreeNumber } from './free-number.ts';
import { learn } from './ledger.ts';
import { questionLimits } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';

/** Whether the data folder stands elsewhere than where it was last compared with the server: it may be an old copy (K-16). */
export const isMoved = ({ home, ledger }: Pick<Parts, 'home' | 'ledger'>): boolean => {
  const { home: known } = ledger.read();
  return known === nowhere || (home !== null && known !== null && home !== known);
};

/** Whether nothing may be issued before the numbers are compared with the server's, or a person decides (K-16). */
export const isUnproven = (parts: Pick<Parts, 'home' | 'ledger'>): boolean =>
  isMoved(parts) || parts.ledger.read().behind !== null;

/** K-16: the books of a server that knows the register's next number. What is under way here never brings it past ours. */
export const compareBooks = (parts: Parts, { nextNumber: next }: ServerBooks): void => {
  if (next <= parts.ledger.read().nextNumber) isLevel(parts);
  else isAhead(parts, null, next);
};

/** K-16: the billing points of a folder that was moved; a server that does not answer is asked another time. */
export const comparePoints = async (parts: Parts): Promise<void> => {
  const { points: server } = parts.server;
  const { points } = parts.regime;
  if (!server || !points) return;
  const known = isUnproven(parts) ? [points.online, points.offline] : [];
  for (const point of known) {
    const ours = nextOf(parts.ledger.read(), point);
    const next = await firstFreeNumber((number) => server.inquire({ point, number }, questionLimits(parts)), ours);
    if (next === undefined) return;
    if (next > ours) return isAhead(parts, point, next);
  }
  isLevel(parts);
};

const isAhead = (parts: Parts, point: string | null, next: number): void => {
  const { behind } = parts.ledger.read();
  if (behind?.point === point && behind.next === next) return;
  learn(parts.ledger, { type: 'serverAhead', at: nowOf(parts), point, next });
};

const isLevel = (parts: Parts): void => {
  const { behind, home } = parts.ledger.read();
  const here = parts.home ?? (home === nowhere ? null : home);
  if (behind || home !== here) learn(parts.ledger, { type: 'folderCompared', at: nowOf(parts), home: here });
};
