import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serverOf } from '../../src/cli/attach.ts';
import { setUp } from '../../src/cli/init.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const terminal = `kasa-attach-${process.pid}`;
let simulator: UkraineSimulator;
let folder: string;

beforeAll(async () => {
  simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  folder = mkdtempSync(join(tmpdir(), 'kasa-attach-'));
  await setUp({ folder, country: 'ukraine', server: simulator.url, catalogue: 'data/catalogue/ukraine.json' });
});
afterAll(async () => {
  for (const server of [terminal, serverOf(folder)]) spawnSync('tmux', ['-L', server, 'kill-server']);
  await simulator.close();
});

const tmux = (...words: readonly string[]): string => execFileSync('tmux', ['-L', terminal, ...words]).toString();

/** A terminal with `kasa attach` in it, as over a line that may drop. */
const openLine = (): void => {
  const command = `${process.execPath} dist/kasa.mjs attach --data ${folder} --lang en`;
  tmux('-f', '/dev/null', 'new-session', '-d', '-x', '80', '-y', '25', command);
};
const screen = (): string => tmux('capture-pane', '-p');

test.skipIf(!hasTmux)(
  `the register in tmux outlives a line that drops, and comes back at the same keystroke${hasTmux ? '' : ' (skipped: no tmux here)'}`,
  async () => {
    openLine();
    await expect.poll(screen).toContain('ONLINE');
    tmux('send-keys', '-l', '1001');
    tmux('send-keys', 'Enter');
    await expect.poll(screen).toContain('1 item');
    tmux('send-keys', '-l', '3*мол');
    await expect.poll(screen).toContain('› 3*мол');
    tmux('kill-server');
    // The old server may still be leaving its socket when the next is asked for.
    await vi.waitFor(openLine);
    await expect.poll(screen).toContain('› 3*мол');
    expect(screen()).toContain('1 item');
  },
);
