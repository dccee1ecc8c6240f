import { z } from 'zod';
import { type Json, type TradeBooks } from '../shop/trade.ts';

const number = z.int().positive();
const place = z.object({
  offline: z.object({ sequence: number }).nullable(),
  series: z.object({ point: z.string(), number }).nullable(),
  fiscalNumber: z.string().nullable(),
});

/** The few facts that move a number or a document that waits, as they stand on the disk. */
const entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('documentIssued'), document: place.extend({ number, registeredBy: z.string() }) }),
  z.object({ type: z.enum(['documentAccepted', 'documentSetAside']), number }),
  z.object({ type: z.enum(['documentRefused', 'documentWithdrawn']), number }),
  z.object({ type: z.literal('sessionAccepted'), upTo: number }),
]);

const shown = z.object({ nextNumber: number, outbox: z.array(z.object({ number })) });

/** Numbers given and documents that wait, kept with pencil and paper: no rule of the register is asked. */
export const openLedger = (): TradeBooks => {
  const given = new Set<number>();
  const printedNumbers = new Set<string>();
  let waiting: readonly number[] = [];
  const issue = (document: z.infer<typeof place> & { readonly number: number }): string | undefined => {
    if (given.has(document.number)) return `number ${document.number} was used twice`;
    if (document.number !== given.size + 1) return `number ${document.number} stands where ${given.size + 1} belongs`;
    const printed = printedNumber(document);
    if (printed !== undefined && printedNumbers.has(printed)) return `${printed} was printed twice`;
    given.add(document.number);
    if (printed !== undefined) printedNumbers.add(printed);
    if (document.offline) waiting = [...waiting, document.number];
    return undefined;
  };
  return {
    enter: (fact: Json) => {
      const { data } = entry.safeParse(fact);
      if (!data) return undefined;
      if (data.type === 'documentIssued') return issue(data.document);
      if (data.type === 'sessionAccepted') waiting = waiting.filter((each) => each > data.upTo);
      else if (data.type === 'documentAccepted' || data.type === 'documentSetAside')
        waiting = waiting.filter((each) => each !== data.number);
      else given.delete(data.number);
      return undefined;
    },
    compare: (state) => {
      const { nextNumber, outbox } = shown.parse(state);
      if (nextNumber !== given.size + 1) return `the next number is ${nextNumber}, the ledger says ${given.size + 1}`;
      const shownWaiting = outbox.map((each) => each.number).join();
      return shownWaiting === waiting.join()
        ? undefined
        : `waiting are ${shownWaiting}, the ledger says ${waiting.join()}`;
    },
  };
};

/** What a customer holds in hand; each billing point counts by itself, and never gives a number twice. */
const printedNumber = ({ series, fiscalNumber }: z.infer<typeof place>): string | undefined =>
  series ? `${series.point}-${series.number}` : (fiscalNumber ?? undefined);
