import xterm from '@xterm/headless';

/** A cell as it is seen: its text and how it looks. */
export type SeenCell = { readonly text: string; readonly width: number; readonly look: string };

export type SeenScreen = readonly (readonly SeenCell[])[];

type Size = { readonly columns: number; readonly rows: number };

type XtermCell = NonNullable<ReturnType<NonNullable<ReturnType<xterm.IBuffer['getLine']>>['getCell']>>;

/** The SGR parameters of a colour, from the mode and number xterm keeps. */
const colour = (mode: number, number: number, base: number): string => {
  if (mode === 0) return '';
  if (mode >> 24 === 3) return `${base + 8};2;${(number >> 16) & 255};${(number >> 8) & 255};${number & 255}`;
  return mode >> 24 === 1 && number < 8 ? `${base + number}` : `${base + 8};5;${number}`;
};

const attributesOf = (cell: XtermCell): readonly string[] =>
  [
    cell.isBold() ? '1' : '',
    cell.isDim() ? '2' : '',
    cell.isItalic() ? '3' : '',
    cell.isUnderline() ? '4' : '',
    cell.isInverse() ? '7' : '',
    cell.isStrikethrough() ? '9' : '',
  ].filter((each) => each !== '');

/** What can be seen of a cell: a blank shows what is behind and under letters, never their weight or colour. */
const seen = (cell: XtermCell): SeenCell => {
  const text = cell.getChars() || ' ';
  const ground = colour(cell.getBgColorMode(), cell.getBgColor(), 40);
  const letters = colour(cell.getFgColorMode(), cell.getFgColor(), 30);
  const attributes = attributesOf(cell);
  const shows = text !== ' ' || attributes.some((each) => ['4', '7', '9'].includes(each));
  const look = [...(shows ? [...attributes, letters] : []), ground].filter((each) => each !== '').join(';');
  return { text: cell.getWidth() === 0 ? '' : text, width: cell.getWidth(), look };
};

/** The DECSET mode of the cursor. */
const cursorMode = 25;

/** A terminal emulator: bytes in, cells out. */
export const openEmulator = ({ columns, rows }: Size, { convertEol = true } = {}) => {
  const terminal = new xterm.Terminal({ cols: columns, rows, convertEol, allowProposedApi: true, scrollback: 0 });
  let cursorIsShown = true;
  for (const [final, isShown] of [
    ['h', true],
    ['l', false],
  ] as const) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(cursorMode)) cursorIsShown = isShown;
      return false;
    });
  }
  const line = (row: number) => terminal.buffer.active.getLine(row);
  const screen = (): SeenScreen =>
    Array.from({ length: terminal.rows }, (_, row) =>
      Array.from({ length: terminal.cols }, (_, column): SeenCell => {
        const cell = line(row)?.getCell(column);
        return cell ? seen(cell) : { text: ' ', width: 1, look: '' };
      }),
    );
  return {
    write: (bytes: string | Uint8Array): Promise<void> => new Promise((done) => terminal.write(bytes, done)),
    resize: (to: Size): void => terminal.resize(to.columns, to.rows),
    screen,
    /** The rows as text, blanks at their ends left out. */
    text: (): string =>
      Array.from({ length: terminal.rows }, (_, row) => line(row)?.translateToString(true) ?? '').join('\n'),
    cursor: () => ({ column: terminal.buffer.active.cursorX, row: terminal.buffer.active.cursorY }),
    cursorIsShown: (): boolean => cursorIsShown,
    isAlternate: (): boolean => terminal.buffer.active.type === 'alternate',
    modes: () => terminal.modes,
    dispose: (): void => terminal.dispose(),
  };
};
