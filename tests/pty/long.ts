import { barcodes } from './demo.ts';
import { type Probe } from './probe.ts';
import { apart, type Session } from './session.ts';

/** Draws so many frames, each after the one before was seen: a letter comes and goes. */
export const drawFrames = async (session: Session, count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 2) {
    session.press('я');
    await session.shows('› я▌');
    session.press('\x7f');
    await session.shows('› ▌');
    session.taken();
  }
};

/** The bytes of the heap that are in use, all garbage gone. */
export const heapOf = async (session: Session, probe: Probe): Promise<number> => {
  const before = probe.heaps().length;
  session.kill('SIGUSR2');
  await session.poll('the size of the heap', () => probe.heaps().length > before);
  return probe.heaps().at(-1) ?? 0;
};

/** How many scans make a receipt before it is voided. */
const scansOfReceipt = 20;

/** Scans article after article at a pace, and counts those that are on the receipts. */
export const scanAtPace = async (session: Session, count: number, perSecond: number): Promise<number> => {
  let seen = 0;
  let due = performance.now();
  for (let scan = 1; scan <= count; scan += 1) {
    await apart(Math.max(0, due - performance.now()));
    due += 1000 / perSecond;
    session.press(`${barcodes[scan % scansOfReceipt] ?? ''}\r`);
    if (scan % scansOfReceipt > 0 && scan < count) continue;
    const expected = scan % scansOfReceipt || scansOfReceipt;
    await session.shows(` ${expected} item`);
    await session.quiet();
    seen += Number(/ (\d+) items?\b/.exec(session.text())?.[1] ?? 0);
    session.press('\x1b[18~');
    await session.shows('Enter voids');
    session.press('\r');
    await session.shows(' 0 items');
    session.taken();
  }
  return seen;
};
