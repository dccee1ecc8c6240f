import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { greedyBytes } from './greedy-difference.ts';
import { type Session } from './session.ts';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

type Cost = { readonly bytes: number; readonly greedy: number };

/** What one act sends, and what a greedy difference of the screens before and after it would. */
const costOf = async (session: Session, act: () => void, shown: () => Promise<void>): Promise<Cost> => {
  await session.quiet();
  session.taken();
  const before = session.screen();
  const from = session.emulator.cursor();
  act();
  await shown();
  await session.quiet();
  return {
    bytes: Buffer.byteLength(session.taken()),
    greedy: greedyBytes(before, session.screen(), { from, to: session.emulator.cursor() }),
  };
};

const sum = (costs: readonly Cost[]): Cost =>
  costs.reduce((all, { bytes, greedy }) => ({ bytes: all.bytes + bytes, greedy: all.greedy + greedy }), {
    bytes: 0,
    greedy: 0,
  });

const inputShows = (session: Session, text: string) => () => session.shows(`› ${text}▌`);

const typing = async (session: Session): Promise<readonly Cost[]> => {
  const costs: Cost[] = [];
  for (const [index, letter] of [...'молоко'].entries())
    costs.push(await costOf(session, () => session.press(letter), inputShows(session, 'молоко'.slice(0, index + 1))));
  for (let length = 6; length > 0; length -= 1)
    costs.push(await costOf(session, () => session.press('\x7f'), inputShows(session, 'молоко'.slice(0, length - 1))));
  return costs;
};

/** The hit that is chosen: its mark stands below the input line. */
const chosenRow = (session: Session): number =>
  session
    .text()
    .split('\n')
    .findIndex((row, index) => index > 4 && row.startsWith(' ›'));

const choosing = async (session: Session): Promise<readonly Cost[]> => {
  session.press('мол');
  await session.shows('› мол▌');
  const costs: Cost[] = [];
  for (let moves = 0; moves < 8; moves += 1) {
    const before = chosenRow(session);
    const moved = () => session.poll('another choice', () => chosenRow(session) !== before);
    costs.push(await costOf(session, () => session.press(moves % 4 < 3 ? '\x1b[B' : '\x1b[A'), moved));
  }
  session.press('\x7f\x7f\x7f');
  await session.shows('› ▌');
  return costs;
};

const adding = async (session: Session): Promise<readonly Cost[]> => {
  const costs: Cost[] = [];
  for (let items = 1; items <= 8; items += 1) {
    const code = String(1000 + items);
    session.press(code);
    await session.shows(`› ${code}▌`);
    const added = () => session.shows(items === 1 ? ' 1 item' : `${items} items`);
    costs.push(await costOf(session, () => session.press('\r'), added));
  }
  return costs;
};

const ticking = async (session: Session): Promise<readonly Cost[]> => {
  const costs: Cost[] = [];
  for (let ticks = 0; ticks < 3; ticks += 1)
    costs.push(
      await costOf(
        session,
        () => {},
        () => session.poll('a tick', () => session.sentNow() !== ''),
      ),
    );
  return costs;
};

test.concurrent.each([
  [80, 24],
  [120, 40],
])('at %d by %d an act sends no more than a greedy difference of the screens', async (columns, rows) => {
  const session = await openDemo(program.file, { columns, rows });
  const costs = {
    'typed character': sum(await typing(session)),
    'moved choice': sum(await choosing(session)),
    'added item': sum(await adding(session)),
    'clock tick': sum(await ticking(session)),
  };
  for (const [act, { bytes, greedy }] of Object.entries(costs)) {
    expect(greedy, act).toBeGreaterThan(0);
    expect(bytes / greedy, `${act}: ${bytes} bytes for ${greedy}`).toBeLessThanOrEqual(1);
  }
  await session.close();
});
