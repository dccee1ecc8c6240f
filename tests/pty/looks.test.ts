import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { type SessionOptions } from './session.ts';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

type Terminal = Pick<SessionOptions, 'env'> & { readonly words?: readonly string[] };

/** Everything that is sent while the register is opened, something is found and sold, and it is left again. */
const everythingSent = async (terminal: Terminal): Promise<{ readonly sent: string; readonly text: string }> => {
  const session = await openDemo(program.file, terminal);
  session.press('1001\r');
  await session.shows('1 item');
  session.press('100');
  await session.poll('the input', () => /[›>] 100[▌_]/.test(session.text()));
  session.press('\x7f\x7f\x7f\x1bOQ');
  await session.shows('TO PAY');
  await session.quiet();
  const text = session.text();
  session.press('\x1b');
  await session.shows('1Help  2Pay');
  session.kill('SIGTERM');
  await session.ended();
  const sent = session.taken();
  await session.close();
  return { sent, text };
};

/** The parameters of all SGR sequences. */
const looksIn = (sent: string): readonly string[] =>
  [...sent.matchAll(/\x1b\[([\d;]*)m/g)].flatMap(([, parameters = '']) => parameters.split(';'));

const isColour = (parameter: string): boolean => /^([34]\d|9\d|10\d)$/.test(parameter);

/** The final bytes of all control sequences, private ones with their mark. */
const sequencesIn = (sent: string): ReadonlySet<string> =>
  new Set([...sent.matchAll(/\x1b\[(\??)[\d;]*([@-~])/g)].map(([, mark = '', final = '']) => mark + final));

test('NO_COLOR sends no colour, and the states are still told apart by attributes', async () => {
  const { sent } = await everythingSent({ env: { NO_COLOR: '1' } });
  expect(looksIn(sent).filter(isColour)).toEqual([]);
  expect(looksIn(sent)).toContain('1');
  expect(looksIn(sent)).toContain('7');
});

test.each([
  ['--ascii', { words: ['--ascii'] }],
  ['LANG=C', { env: { LANG: 'C' } }],
])('%s sends nothing but ASCII, and names of articles stay legible', async (_name, terminal) => {
  const { sent } = await everythingSent(terminal);
  expect(sent).toMatch(/^[\x00-\x7f]*$/);
  expect(sent).toContain('Xlib "Ukra');
});

test.each(['vt100', 'linux'])(
  'TERM=%s is sent nothing that a VT100 does not know but the modes it passes over',
  async (TERM) => {
    const { sent } = await everythingSent({ env: { TERM } });
    expect([...sequencesIn(sent)].filter((each) => !['?h', '?l', ...'ABCDHJKm'].includes(each))).toEqual([]);
    expect(looksIn(sent).filter((each) => /^2[2-9]$|^[34]9$/.test(each))).toEqual([]);
  },
);

test('a young terminal is sent colour and what it knows beyond that, and nobody marks around frames', async () => {
  const { sent } = await everythingSent({});
  expect(sequencesIn(sent)).toContain('X');
  expect(looksIn(sent).filter(isColour).length).toBeGreaterThan(0);
  expect(sent).not.toContain('2026');
});
