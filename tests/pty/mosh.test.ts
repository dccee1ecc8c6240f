import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { barcodes } from './demo.ts';
import { hasMosh, openMosh } from './mosh.ts';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

/** Half of a round trip, ms: what is seen sooner than a whole one was foretold. */
const oneWayMs = 400;

const title = hasMosh ? '' : ' (skipped: mosh is not installed)';

test.skipIf(!hasMosh)(
  `over mosh and a long way the register is drawn right, and a typed letter is seen before it has arrived${title}`,
  async () => {
    const session = await openMosh({ file: program.file, words: ['demo', '--lang', 'en'], oneWayMs });
    onTestFinished(session.close);
    await session.shows('Scan an article');
    session.press('м');
    await session.shows('› м▌');
    await session.shows('Молоко');

    const pressed = performance.now();
    session.press('о');
    await session.shows('› мо▌');
    const foretoldMs = performance.now() - pressed;
    expect(foretoldMs).toBeLessThan(oneWayMs);
    session.press('л');
    await session.shows('› мол▌');
    await session.quiet();
    session.press('\x7f\x7f\x7f');
    await session.shows('› ▌');

    session.press(
      barcodes
        .slice(0, 5)
        .map((code) => `${code}\r`)
        .join(''),
    );
    await session.shows(' 5 items');
    expect(session.text().split('\n')[23]).toContain('1Help  2Pay');
  },
  60_000,
);
