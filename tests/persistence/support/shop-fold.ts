import { z } from 'zod';
import type { Fold } from '../../../src/persistence/fold.ts';

/** A shop small enough to judge by eye: shifts are opened, sales are numbered one after another. */
export type ShopFact =
  | { readonly type: 'opened'; readonly shift: number }
  | { readonly type: 'sold'; readonly number: number; readonly note: string };

export type Shop = { readonly shift: number; readonly next: number };

const line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), shift: z.int() }),
  z.object({ type: z.literal('sold'), number: z.int(), note: z.string() }),
]);
const knownVersion = z.looseObject({ v: z.literal(1) });

export const shopFold: Fold<Shop, ShopFact> = {
  blank: { shift: 0, next: 1 },
  evolve: (shop, fact) => {
    if (fact.type === 'opened') return { ...shop, shift: fact.shift };
    if (fact.number !== shop.next) throw new Error(`number ${fact.number} where ${shop.next} is next`);
    return { ...shop, next: shop.next + 1 };
  },
  parse: (written) => line.parse(knownVersion.parse(written)),
  opensSegment: (fact) => fact.type === 'opened',
};

export const opened = (shift: number): ShopFact => ({ type: 'opened', shift });
export const sold = (number: number, note = 'bread'): ShopFact => ({ type: 'sold', number, note });
