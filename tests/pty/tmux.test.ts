import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { openSession, type Session } from './session.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const server = `kasa-pty-${process.pid}`;
let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => {
  spawnSync('tmux', ['-L', server, 'kill-server']);
  program.remove();
});

const openInTmux = async (terminal: string): Promise<Session> => {
  const setUp = ['set', '-g', 'status', 'off', ';', 'set', '-g', 'default-terminal', terminal, ';'];
  const words = ['-L', server, '-f', '/dev/null', ...setUp, 'new-session', `${program.file} demo --lang en`];
  const session = openSession({ file: 'tmux', words });
  await session.shows('ONLINE');
  await session.shows('Scan an article');
  return session;
};

/** A find, a sale, another screen and back; the screens on the way, the banner with its clock left out. */
const screensOf = async (session: Session): Promise<readonly string[]> => {
  const screens: string[] = [];
  const steps = [
    ['1001\r', '1 item'],
    ['мол', '› мол▌'],
    ['\x1b[B\r', '2 items'],
    ['\x1bOP', 'Help, page'],
    ['\x1b', '2 items'],
    ['\x1bOQ', 'TO PAY'],
  ] as const;
  for (const [keys, text] of steps) {
    session.press(keys);
    await session.shows(text);
    await session.quiet();
    screens.push(session.text().split('\n').slice(2).join('\n'));
  }
  return screens;
};

test.skipIf(!hasTmux)(
  `inside tmux and screen the same stands on the terminal as outside${hasTmux ? '' : ' (skipped: no tmux here)'}`,
  async () => {
    const direct = await openDemo(program.file);
    const expected = await screensOf(direct);
    await direct.close();
    for (const terminal of ['tmux-256color', 'screen']) {
      const inside = await openInTmux(terminal);
      expect(await screensOf(inside), terminal).toEqual(expected);
      spawnSync('tmux', ['-L', server, 'kill-server']);
      await inside.close();
    }
  },
);
