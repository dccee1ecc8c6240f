import { fitted, wrap } from '../../format/cells.ts';
import { frameRowsFor } from '../../frame-keys.ts';
import { type HelpLine, twinOf } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { ownCommands } from '../sale/sale-commands.ts';
import { saleRows } from '../sale/sale-keys.ts';
import { allKeys, type KnownKey } from './all-keys.ts';

type Sight = Pick<AppModel, 'text' | 'size' | 'demo' | 'regime' | 'state'>;

const keyWidth = 11;
const twinWidth = 8;
const typedWidth = 10;
const grammarWidth = 30;

/** All of help as lines: the screen one came from, the input line, then every screen. */
export const helpLines = (app: Sight, here: readonly HelpLine[]): readonly PieceRow[] => [
  ...(here.length === 0
    ? []
    : section(
        app.text.help.here,
        here.flatMap((line) => keyRow(app, line)),
      )),
  ...section(
    app.text.help.line,
    app.text.help.grammar.flatMap(([typed = '', does = '']) => grammarRow(app, typed, does)),
  ),
  ...section(
    app.text.help.commands,
    commandsOf(app).flatMap(({ typed, does }) => grammarRow(app, typed, does)),
  ),
  ...allKeys(app).flatMap(({ screen, rows }) =>
    section(
      app.text.help.screens[screen],
      rows.flatMap((row) => keyRow(app, told(app, row))),
    ),
  ),
];

/** One page of it, and how many there are. */
export const helpPage = (
  lines: readonly PieceRow[],
  wanted: number,
  rows: number,
): { readonly page: number; readonly pages: number; readonly shown: readonly PieceRow[] } => {
  const pages = Math.max(1, Math.ceil(lines.length / rows));
  const page = Math.max(0, Math.min(wanted, pages - 1));
  return { page, pages, shown: lines.slice(page * rows, (page + 1) * rows) };
};

const section = (title: string, rows: readonly PieceRow[]): readonly PieceRow[] => [
  [said(title, 'strong')],
  ...rows,
  blankRow,
];

const told = ({ text }: Sight, row: KnownKey): HelpLine => ({
  key: row.key,
  twin: twinOf(row.key),
  typed: row.typed ? `/${row.typed}` : null,
  label: row.label(text),
  help: row.help(text),
  blocked: null,
});

const keyName = ({ text }: Sight, key: HelpLine['key']): string =>
  text.keys.names[key]?.trim() ?? key.toLocaleUpperCase();

const keyRow = (app: Sight, { key, twin, typed, help, blocked }: HelpLine): readonly PieceRow[] => {
  const before = keyWidth + twinWidth + typedWidth;
  const words = blocked === null ? help : `${help} ${app.text.help.now(blocked)}`;
  return wrap(words, app.size.columns - 2 - before).map((line, index) =>
    index > 0
      ? [said(`${' '.repeat(before)}${line}`)]
      : [
          said(fitted(` ${keyName(app, key)}`, keyWidth), 'chosen'),
          said(fitted(twin ?? '', twinWidth) + fitted(typed ?? '', typedWidth), 'dim'),
          said(line),
        ],
  );
};

/** Every command that can be typed: the twins of keys, then those that no key has. */
const commandsOf = (app: Sight): readonly { readonly typed: string; readonly does: string }[] => [
  ...[...saleRows, ...frameRowsFor(app)].flatMap(({ typed, help }) =>
    typed === undefined ? [] : [{ typed: `/${typed}`, does: help(app.text) }],
  ),
  ...ownCommands(app).map(({ word, about }) => ({ typed: `/${word}`, does: about })),
];

const grammarRow = ({ size }: Sight, typed: string, does: string): readonly PieceRow[] =>
  wrap(does, size.columns - 2 - grammarWidth).map((line, index) => [
    said(fitted(index === 0 ? ` ${typed}` : '', grammarWidth), 'chosen'),
    said(line),
  ]);
