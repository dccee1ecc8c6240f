import { beforeAll, describe, expect, test } from 'vitest';
import { frameRows } from '../../src/app/frame-keys.ts';
import { type BoundKey, type HelpLine, twinOf } from '../../src/app/keys.ts';
import { type Route } from '../../src/app/route.ts';
import { startRows } from '../../src/app/screens/start/start-keys.ts';
import { english } from '../../src/app/text/english.ts';
import { rememberingDemo } from '../support/app-demo.ts';
import { registerIn } from '../support/app-modes.ts';
import { everyRoute } from '../support/app-routes.ts';

type Line = Pick<HelpLine, 'key' | 'twin' | 'typed' | 'help'>;
type Section = { readonly title: string; readonly lines: readonly Line[] };

const { screens, title: help } = english.help;

const titles: Readonly<Record<Route['name'], string>> = {
  ...screens,
  help,
  'x-report': 'X report',
  'close-shift': 'Before a shift is closed',
  'cancel-document': 'Before a document is cancelled',
  renumber: 'Before renumbering',
  'go-on': 'Before going on from the server’s number',
  'switch-on': screens.switchOn,
  'switch-off': screens.switchOff,
  'set-aside': 'Before a document is set aside',
  'confirm-leave': 'Before leaving',
  notice: 'A notice',
};

const titleOf = (route: Route): string =>
  route.name === 'shift' && route.at === 'cash' ? screens.cash : titles[route.name];

const lineOf = (row: (typeof frameRows)[number] | (typeof startRows)[number]): Line => ({
  key: row.key,
  twin: twinOf(row.key),
  typed: row.typed ? `/${row.typed}` : null,
  help: row.help(english),
});

const frame: Section = { title: 'On every screen', lines: frameRows.map(lineOf) };
const wizard: Section = { title: 'First start', lines: startRows.map(lineOf) };
let own: readonly Section[];

beforeAll(async () => {
  const parts = { demo: rememberingDemo().demo, renumber: async () => ({ ok: true, sent: [] }) as const };
  const register = await registerIn('online', { parts });
  own = everyRoute(register).map((route) => {
    register.store.go(route);
    const { model, stack } = register.store.read();
    return { title: titleOf(route), lines: stack.at(-1)?.screen.help(model) ?? [] };
  });
});

const keyName = (key: BoundKey): string => english.keys.names[key]?.trim() ?? key.toUpperCase();
const code = (text: string | null): string => (text ? `\`${text}\`` : '');

const tableOf = ({ title, lines }: Section): string =>
  [
    `## ${title}`,
    '',
    '| Key | Twin | Typed | What it does |',
    '|---|---|---|---|',
    ...lines.map(
      ({ key, twin, typed, help: does }) => `| ${code(keyName(key))} | ${code(twin)} | ${code(typed)} | ${does} |`,
    ),
    '',
  ].join('\n');

const grammar = (): string =>
  [
    `## ${english.help.line}`,
    '',
    '| Typed | What it does |',
    '|---|---|',
    ...english.help.grammar.map(([typed = '', does = '']) => `| ${typed} | ${does} |`),
    '',
  ].join('\n');

const heading = `# Keys

Written by \`tests/app/keys-doc.test.ts\` from the rows that handle the keys; do not edit it, run the test with \`-u\`. A twin is for
terminals that keep the key to themselves: Esc, then the digit. What is typed stands in the input line of the sale screen.
`;

describe('the keys of every screen', () => {
  test('stand in docs/keys.md as they are handled', async () => {
    const tables = [frame, ...own, wizard].map(tableOf);
    await expect([heading, ...tables, grammar()].join('\n')).toMatchFileSnapshot('../../docs/keys.md');
  });

  test('a key means one thing on a screen, and none of the frame’s keys is taken', () => {
    expect(own).toHaveLength(22);
    for (const { title, lines } of [...own, wizard]) {
      const keys = lines.map(({ key }) => key);
      expect(new Set(keys).size, title).toBe(keys.length);
      expect(lines.length, title).toBeGreaterThan(0);
    }
    const framed = new Set(frame.lines.map(({ key }) => key));
    const taken = own.flatMap(({ title, lines }) =>
      lines.filter(({ key }) => framed.has(key)).map(({ key }) => [title, key]),
    );
    expect(taken).toEqual([]);
  });

  test('a command typed on the sale screen means one thing', () => {
    const typed = [frame, ...own.filter(({ title }) => title === screens.sale)].flatMap(({ lines }) =>
      lines.flatMap((line) => line.typed ?? []),
    );
    expect(new Set(typed).size).toBe(typed.length);
  });
});
