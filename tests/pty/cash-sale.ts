import { barcodes } from './demo.ts';
import { type Session } from './session.ts';

/** A key, and what stands on the screen when the cashier may go on. */
type Step = readonly [keys: string, shown: string];

const itemsOfSale = 10;

const steps: readonly Step[] = [
  ...barcodes
    .slice(0, itemsOfSale)
    .map((code, index): Step => [`${code}\r`, index === 0 ? ' 1 item' : ` ${index + 1} items`]),
  ['\x1bOQ', 'TO PAY'],
  ['\r', 'CHANGE'],
  ['\r', ' 0 items'],
];

/** Looks at each turn of the event loop: what is waited for here is what is measured. */
const waitFor = async (session: Session, shown: string): Promise<void> => {
  for (const end = performance.now() + 20_000; !session.text().includes(shown); ) {
    if (performance.now() > end) throw new Error(`in vain waited for “${shown}”:\n${session.text()}`);
    await new Promise((done) => setImmediate(done));
  }
};

/** Sells ten articles for cash; the time from each key to the screen after it, added up, ms: all that a cashier waits for the program. */
export const cashSaleMs = async (session: Session): Promise<number> => {
  let waited = 0;
  for (const [keys, shown] of steps) {
    const pressed = performance.now();
    session.press(keys);
    await waitFor(session, shown);
    waited += performance.now() - pressed;
    await session.quiet();
  }
  return waited;
};
