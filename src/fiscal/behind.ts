import { type Fact } from './fact.ts';
import { type Refusal } from './refusal.ts';
import { type Register } from './register.ts';

/** The next number of a billing point, or the register's own where the point is null. */
export const nextOf = ({ nextNumber, series }: Register, point: string | null): number =>
  point === null ? nextNumber : (series[point] ?? 1);

/** A folder that never gave a number out takes the server's; any other one is behind and waits for a person (K-16). */
export const serverAhead = (register: Register, { point, next }: Extract<Fact, { type: 'serverAhead' }>): Register => {
  return register.lastDocument === null ? goOnFrom(register, point, next) : { ...register, behind: { point, next } };
};

/** From here on the register's numbers are the server's: none of the missing documents' numbers is given out again (K-02). */
export const gapAccepted = (register: Register): Register => {
  if (!register.behind) throw new Error('there is no gap to accept');
  const { point, next } = register.behind;
  return goOnFrom({ ...register, behind: null, cancellable: null }, point, next);
};

const goOnFrom = (register: Register, point: string | null, next: number): Register => {
  const number = Math.max(nextOf(register, point), next);
  return point === null
    ? { ...register, nextNumber: number }
    : { ...register, series: { ...register.series, [point]: number } };
};

/** Why a folder that is behind the server issues nothing: it could give a number out twice (K-16). */
export const behindServer = (register: Register): Refusal | undefined =>
  register.behind
    ? {
        code: 'behind-server',
        rule: 'K-16',
        ours: nextOf(register, register.behind.point),
        theirs: register.behind.next,
      }
    : undefined;

/** Why a folder that was copied or moved issues nothing before it was compared with the server (K-16). */
export const folderMoved: Refusal = { code: 'folder-moved', rule: 'K-16' };

/** No place: a folder with this home has to be compared wherever it stands. */
export const nowhere = '';
