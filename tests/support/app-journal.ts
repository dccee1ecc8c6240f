import { evolve } from '../../src/fiscal/evolve.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { type Journal } from '../../src/runtime/ports.ts';

/** A journal in memory: one file, nothing on disk. */
export const memoryJournal = (): Journal => {
  const facts: Fact[] = [];
  let register: Register = blankRegister;
  return {
    read: () => register,
    commit: (fact) => {
      register = evolve(register, fact);
      facts.push(fact);
      return { kind: 'committed', state: register };
    },
    segments: () => [1],
    checkpoint: () => blankRegister,
    facts: () => facts,
    lastSegmentWhere: (test) => (test(blankRegister) ? 1 : undefined),
    segmentsContaining: (...json) =>
      facts.some((fact) => json.some((piece) => JSON.stringify(fact).includes(piece))) ? [1] : [],
    close: () => {},
  };
};
