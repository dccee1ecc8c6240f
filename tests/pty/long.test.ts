import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { drawFrames, heapOf, scanAtPace } from './long.ts';
import { openProbe } from './probe.ts';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

/** Longer runs by hand: `KASA_FRAMES=50000 KASA_SCANS=10800 npx vitest run tests/pty/long.test.ts`. */
const frames = Number(process.env['KASA_FRAMES'] ?? 300);
const scans = Number(process.env['KASA_SCANS'] ?? 30);
const longMs = 60_000 + frames * 100 + scans * 500;

/** What a frame may leave on the heap, bytes; development React leaves 3000. */
const mostLeft = 1000;
const warmingUp = 400;
const framesBetween = frames / 2;

test.concurrent(
  'frame after frame is drawn and memory does not grow',
  async () => {
    const probe = openProbe('heap');
    const session = await openDemo(program.file, { env: probe.env });
    await drawFrames(session, warmingUp);
    const heaps = [await heapOf(session, probe)];
    for (let checkpoint = 0; checkpoint < 2; checkpoint += 1) {
      await drawFrames(session, framesBetween);
      heaps.push(await heapOf(session, probe));
    }
    const left = heaps.slice(1).map((heap, index) => (heap - (heaps[index] ?? 0)) / framesBetween);
    // Code that warms up grows once; what leaks grows between any two looks.
    expect(Math.min(...left), `bytes a frame: ${left}`).toBeLessThan(mostLeft);
    await session.close();
    probe.remove();
  },
  longMs,
);

test.concurrent(
  'of scan after scan, three a second, none is lost',
  async () => {
    const session = await openDemo(program.file);
    expect(await scanAtPace(session, scans, 3)).toBe(scans);
    await session.close();
  },
  longMs,
);
