import { cursorMark } from '../terminal/cell.ts';

/** Shapes that carry a state or a direction; each exists in plain ASCII too. */
export type Marks = {
  readonly online: string;
  readonly offline: string;
  readonly blocked: string;
  readonly checking: string;
  /** Where the terminal's cursor stands; not a sign that is drawn (see `src/terminal/cell.ts`). */
  readonly cursor: string;
  readonly chosen: string;
  /** Stands for a digit that is not shown. */
  readonly pin: string;
  readonly times: string;
  readonly minus: string;
  readonly gap: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly rule: string;
  readonly wall: string;
  readonly tee: readonly [top: string, bottom: string];
  readonly excise: string;
  /** Done and to do, of a bar that fills. */
  readonly bar: readonly [full: string, empty: string];
  /** The frame around every screen while a mode that a person switched on lasts. */
  readonly frame: FrameMarks;
};

/** A double frame: its sides, its corners clockwise from the top left, and where a single wall meets it. */
export type FrameMarks = {
  readonly rule: string;
  readonly side: string;
  readonly corners: readonly [topLeft: string, topRight: string, bottomRight: string, bottomLeft: string];
  readonly tee: readonly [top: string, bottom: string];
};

/** What a piece of text is, never how it looks. */
export type Role =
  | 'plain'
  | 'online'
  | 'offline'
  | 'blocked'
  | 'checking'
  | 'strong'
  | 'dim'
  | 'warning'
  | 'mode'
  | 'key'
  | 'chosen';

/** How Ink draws a role. */
type Look = {
  readonly color?: string;
  readonly bold?: boolean;
  readonly inverse?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
};

export type Theme = {
  readonly ascii: boolean;
  readonly marks: Marks;
  readonly look: Readonly<Record<Role, Look>>;
  readonly border: 'round' | 'classic';
  /** The total of the sale fills the screen, for weak eyes. */
  readonly largeTotal: boolean;
};

const unicodeMarks: Marks = {
  online: '●',
  offline: '◐',
  blocked: '■',
  checking: '○',
  cursor: cursorMark,
  chosen: '›',
  pin: '•',
  times: '×',
  minus: '−',
  gap: '\u202f',
  dot: '·',
  ellipsis: '…',
  rule: '─',
  wall: '│',
  tee: ['┬', '┴'],
  excise: '†',
  bar: ['█', '░'],
  frame: { rule: '═', side: '║', corners: ['╔', '╗', '╝', '╚'], tee: ['╤', '╧'] },
};

const asciiMarks: Marks = {
  online: '(o)',
  offline: '(/)',
  blocked: '[#]',
  checking: '( )',
  cursor: cursorMark,
  chosen: '>',
  pin: '*',
  times: 'x',
  minus: '-',
  gap: ' ',
  dot: '|',
  ellipsis: '~',
  rule: '-',
  wall: '|',
  tee: ['+', '+'],
  excise: '*',
  bar: ['#', '.'],
  frame: { rule: '=', side: '#', corners: ['#', '#', '#', '#'], tee: ['+', '+'] },
};

/** Attributes and the marks beside them tell every state apart without colour; words do so before them (K-08). */
const attributes: Theme['look'] = {
  plain: {},
  online: { bold: true },
  offline: { bold: true, inverse: true },
  blocked: { bold: true, inverse: true },
  checking: {},
  strong: { bold: true },
  dim: { dimColor: true },
  warning: { bold: true, underline: true },
  mode: { bold: true },
  key: { inverse: true },
  chosen: { bold: true },
};

const colours: Theme['look'] = {
  ...attributes,
  online: { bold: true, color: 'green' },
  offline: { bold: true, inverse: true, color: 'yellow' },
  blocked: { bold: true, inverse: true, color: 'red' },
  warning: { bold: true, underline: true, color: 'yellow' },
  mode: { bold: true, color: 'yellow' },
  chosen: { bold: true, color: 'cyan' },
};

type ThemeChoice = { readonly ascii: boolean; readonly colour: boolean; readonly largeTotal?: boolean };

/** The theme a terminal can show: ASCII where it has no UTF-8, attributes alone where colour is not wanted. */
export const themeFor = ({ ascii, colour, largeTotal = false }: ThemeChoice): Theme => ({
  ascii,
  marks: ascii ? asciiMarks : unicodeMarks,
  look: colour ? colours : attributes,
  border: ascii ? 'classic' : 'round',
  largeTotal,
});
