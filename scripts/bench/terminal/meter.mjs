import { greedyBytes } from '../../../tests/pty/greedy-difference.ts';
import { apart, openSession } from '../../../tests/pty/session.ts';

/** The terminal is quiet when nothing came for so long, ms. */
const quietMs = 60;

/** The longest that is waited for the first byte of an answer, ms. */
const answerMs = 2000;

/** The part of a second in which a key is pressed, ms: the tick of the clock on the whole second is no answer to it. */
const free = { from: 30, until: 850 };

const awayFromTick = async () => {
  const now = Date.now() % 1000;
  if (now < free.from || now > free.until) await apart((1000 + free.from - now) % 1000);
};

/** A program in a terminal, and what each act at it costs: bytes, what a greedy difference sends, ms until the last byte. */
export const openMeter = (options) => {
  let lastAt = 0;
  let wake = () => {};
  const session = openSession({
    ...options,
    heard: () => {
      lastAt = performance.now();
      wake();
    },
  });
  /** Resolves with the next bytes, or after so many ms without. */
  const bytesWithin = (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const answered = async (began, mostMs) => {
    if (lastAt < began) await bytesWithin(mostMs);
    for (let left = quietMs; left > 0; left = lastAt + quietMs - performance.now()) await apart(left);
    await session.poll('what was sent', () => true);
  };
  const cost = async (act, mostMs) => {
    session.taken();
    const before = session.screen();
    const from = session.emulator.cursor();
    const began = performance.now();
    act();
    await answered(began, mostMs);
    const bytes = Buffer.byteLength(session.taken());
    // Where a cursor that nobody sees stands need not be sent.
    const cursor = session.emulator.cursorIsShown() ? { from, to: session.emulator.cursor() } : undefined;
    const greedy = greedyBytes(before, session.screen(), cursor);
    return { bytes, greedy, ms: bytes > 0 ? lastAt - began : Number.NaN };
  };
  return {
    session,
    press: async (key) => {
      await awayFromTick();
      return cost(() => session.press(key), answerMs);
    },
    /** Waits for what the program sends by itself. */
    listen: (mostMs) => cost(() => {}, mostMs),
    /** Presses a key and goes on as soon as the screen shows a text. */
    strike: async (key, text) => {
      session.press(key);
      for (const end = Date.now() + answerMs; !session.text().includes(text); ) {
        await bytesWithin(answerMs);
        await session.poll('what was sent', () => true);
        if (Date.now() > end) throw new Error(`“${text}” was never shown:\n${session.text()}`);
      }
      session.taken();
    },
  };
};
