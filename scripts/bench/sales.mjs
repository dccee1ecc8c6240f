import { evolve } from '../../src/fiscal/evolve.ts';
import { chanceFrom } from '../grow/chance.mjs';
import { countries } from '../grow/countries.mjs';
import { requestsOf } from '../grow/requests.mjs';
import { deskOf } from '../grow/trade.mjs';

/** Sales that follow a state, decided beforehand so that only recording them is measured: `{ issued, accepted }` of each. */
export const salesAfter = (state, count) => {
  let register = state;
  const facts = [];
  const inMemory = {
    read: () => register,
    commit: (fact) => {
      register = evolve(register, fact);
      facts.push(fact);
    },
  };
  const desk = deskOf(countries.ukraine, inMemory);
  const requests = requestsOf(countries.ukraine, chanceFrom(11));
  return Array.from({ length: count }, () => {
    desk.issue(requests.sale({ cashOnly: false }));
    const [issued, accepted] = facts.splice(0);
    return { issued, accepted };
  });
};
