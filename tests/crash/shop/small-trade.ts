import { opened, type Shop, type ShopFact, shopFold, sold } from '../../persistence/support/shop-fold.ts';
import { type Trade, type TradeBooks } from './trade.ts';

/** Sales of different lengths: shorter and longer than a sector, and longer than a page. */
const notes = ['bread', 'milk '.repeat(140), 'a long list of small things '.repeat(180)];

/** Numbered sales and shifts, small enough to try everything with. */
export const smallTrade: Trade<Shop, ShopFact> = {
  name: 'small shop',
  fold: shopFold,
  next: ({ next }, { attempts }) => sold(next, `${attempts}: ${notes[attempts % notes.length] ?? ''}`),
  opening: (_, { attempts }) => opened(attempts + 1),
  goingOn: ({ next }) => sold(next, 'the next customer'),
  openBooks: () => openSmallBooks(),
};

const openSmallBooks = (): TradeBooks => {
  const numbers = new Set<unknown>();
  let shift: unknown = 0;
  return {
    enter: (fact) => {
      if (fact['type'] === 'opened') shift = fact['shift'];
      if (fact['type'] !== 'sold') return undefined;
      const number = fact['number'];
      if (numbers.has(number)) return `number ${number} was used twice`;
      if (number !== numbers.size + 1) return `number ${number} stands where ${numbers.size + 1} belongs`;
      numbers.add(number);
      return undefined;
    },
    compare: (state) => {
      const [found, expected] = [JSON.stringify(state), JSON.stringify({ shift, next: numbers.size + 1 })];
      return found === expected ? undefined : `the state is ${found} where the books say ${expected}`;
    },
  };
};
