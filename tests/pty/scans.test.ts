import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { barcodes, openDemo } from './demo.ts';
import { apart, type Session } from './session.ts';

let program: Program;
let session: Session;
beforeAll(async () => {
  program = buildProgram();
  session = await openDemo(program.file);
}, 60_000);
afterAll(async () => {
  await session.close();
  program.remove();
});

const scans = barcodes.slice(0, 20);

/** Ways in which twenty scans reach the register; `end` is what the scanner sends after each. */
const ways: Readonly<Record<string, (end: string) => Promise<void>>> = {
  'in one chunk': async (end) => session.press(scans.map((code) => code + end).join('')),
  'each cut at another byte': async (end) => {
    for (const [index, code] of scans.entries()) {
      const all = code + end;
      const cut = 1 + (index % (all.length - 1));
      session.press(all.slice(0, cut));
      await apart(5);
      session.press(all.slice(cut));
      await apart(5);
    }
  },
  'at 100 keys a second': async (end) => {
    const keys = scans.map((code) => code + end).join('');
    const start = performance.now();
    for (const [index, key] of [...keys].entries()) {
      await apart(Math.max(0, start + index * 10 - performance.now()));
      session.press(key);
    }
  },
};

const ends: Readonly<Record<string, string>> = { CR: '\r', LF: '\n', 'CR LF': '\r\n' };

test.each(Object.keys(ways).flatMap((way) => Object.keys(ends).map((end) => [way, end] as const)))(
  'of twenty scans %s, each with %s after it, none is lost and none counted twice',
  async (way, end) => {
    await ways[way]?.(ends[end] ?? '');
    await session.shows(' 20 items');
    await session.quiet();
    expect(session.text()).toContain(' 20 items');
    expect(session.text()).toContain('› ▌');
    session.press('\x1b[18~');
    await session.shows('Enter voids');
    session.press('\r');
    await session.shows(' 0 items');
  },
);
