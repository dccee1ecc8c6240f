import { isDeepStrictEqual } from 'node:util';
import { evolve } from '../../../src/fiscal/evolve.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { blankRegister, type Register } from '../../../src/fiscal/register.ts';
import { registerFold } from '../../../src/persistence/register-fold.ts';
import { type Happening } from '../../support/fiscal-past.ts';
import { openLedger } from '../oracle/ledger.ts';
import { type Trade, type TradeBooks } from './trade.ts';

/** A register as the program runs it, with a story of real facts to record. */
export const storyTrade = (
  name: string,
  story: readonly Happening[],
  sale: Happening,
): Trade<Register, Fact> & { readonly length: number } => {
  const facts = factsOf(story);
  const factIn = (register: Register, recorded: number): Fact => facts[recorded] ?? sale(register)[0] ?? unfit(name);
  return {
    name,
    length: facts.length,
    fold: registerFold,
    next: (register, { recorded }) => factIn(register, recorded),
    opening: (register, { recorded }) => factIn(register, recorded),
    goingOn: factIn,
    openBooks: openRegisterBooks,
  };
};

const unfit = (name: string): never => {
  throw new Error(`the story of ${name} ends where nothing can be sold`);
};

const factsOf = (story: readonly Happening[]): readonly Fact[] => {
  const facts: Fact[] = [];
  let register = blankRegister;
  for (const happening of story) {
    const made = happening(register);
    facts.push(...made);
    register = made.reduce(evolve, register);
  }
  return facts;
};

/** The state is folded anew from the facts on the disk; numbers and outbox are kept in a ledger besides. */
const openRegisterBooks = (): TradeBooks => {
  const ledger = openLedger();
  let register = blankRegister;
  return {
    enter: (fact) => {
      register = evolve(register, registerFold.parse({ v: 1, ...fact }));
      return ledger.enter(fact);
    },
    compare: (state) =>
      isDeepStrictEqual(JSON.parse(JSON.stringify(state)), JSON.parse(JSON.stringify(register)))
        ? ledger.compare(state)
        : 'the state is not what its facts make',
  };
};
