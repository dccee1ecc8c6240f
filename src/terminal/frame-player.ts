import { type Canvas, createCanvas, type Size } from './canvas.ts';
import { cursorMark } from './cell.ts';
import { type ControlSequence, readControl } from './control-sequence.ts';
import { styleAfter } from './sgr.ts';
import { plain, type Style } from './style.ts';

/** Plays what Ink writes on a screen in memory. */
export type FramePlayer = {
  /** Plays text; a sequence that is cut off waits for its rest. */
  readonly play: (text: string) => void;
  readonly canvas: Canvas;
};

/** `switched` is told each private mode (`CSI ? 25 h`) as it is set. */
type PlayerOptions = {
  readonly size: Size;
  /** How a character is shown; itself, or what a poorer terminal has for it. */
  readonly spelled: (character: string) => string;
  readonly switched: (mode: string, on: boolean) => void;
};

type Csi = Extract<ControlSequence, { kind: 'csi' }>;

/** A parameter of a sequence: 1 where it is left out or 0. */
const parameter = ({ parameters }: Csi, at = 0): number => Number(parameters.split(';')[at] ?? '') || 1;

type Act = (canvas: Canvas, sequence: Csi) => void;

const moveBy =
  (columns: number, rows: number, toStart = false): Act =>
  (canvas, sequence) => {
    const { column, row } = canvas.cursor();
    const by = parameter(sequence);
    canvas.moveTo({ column: toStart ? 0 : column + columns * by, row: row + rows * by });
  };

const moveToBoth: Act = (canvas, sequence) =>
  canvas.moveTo({ column: parameter(sequence, 1) - 1, row: parameter(sequence) - 1 });

const eraseInLine: Act = (canvas, { parameters }) => {
  const { column, row } = canvas.cursor();
  const from = parameters === '1' || parameters === '2' ? 0 : column;
  canvas.erase({ column: from, row }, { column: parameters === '1' ? column + 1 : Infinity, row });
};

const eraseInScreen: Act = (canvas, { parameters }) => {
  const { column, row } = canvas.cursor();
  const last = { column: Infinity, row: canvas.rows().length - 1 };
  const start = { column: 0, row: 0 };
  canvas.erase(
    parameters === '' || parameters === '0' ? { column, row } : start,
    parameters === '1' ? { column: column + 1, row } : last,
  );
};

const acts: Readonly<Record<string, Act | undefined>> = {
  A: moveBy(0, -1),
  B: moveBy(0, 1),
  C: moveBy(1, 0),
  D: moveBy(-1, 0),
  E: moveBy(0, 1, true),
  F: moveBy(0, -1, true),
  G: (canvas, sequence) => canvas.moveTo({ ...canvas.cursor(), column: parameter(sequence) - 1 }),
  d: (canvas, sequence) => canvas.moveTo({ ...canvas.cursor(), row: parameter(sequence) - 1 }),
  H: moveToBoth,
  f: moveToBoth,
  J: eraseInScreen,
  K: eraseInLine,
};

/** A player of an empty screen. */
export const createFramePlayer = ({ size, spelled, switched }: PlayerOptions): FramePlayer => {
  const canvas = createCanvas(size);
  let style: Style = plain;
  let kept = '';

  const obey = (sequence: ControlSequence): void => {
    if (sequence.kind !== 'csi') return;
    const { mark, parameters, final } = sequence;
    if (mark === '?' && (final === 'h' || final === 'l'))
      for (const mode of parameters.split(';')) switched(mode, final === 'h');
    else if (mark === '' && final === 'm') style = styleAfter(style, parameters);
    else if (mark === '') acts[final]?.(canvas, sequence);
  };
  const control = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    if (code === 0x0a) canvas.lineFeed();
    else if (code === 0x0d) canvas.carriageReturn();
    if (code !== 0x1b) return 1;
    const sequence = readControl(text, at);
    if (sequence.kind === 'unfinished') {
      kept = text.slice(at);
      return kept.length;
    }
    obey(sequence);
    return sequence.length;
  };
  const character = (text: string, at: number): number => {
    const code = text.codePointAt(at) ?? 0;
    const whole = code > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
    if (whole === cursorMark) canvas.putCursor();
    else canvas.put(spelled(whole), style);
    return whole.length;
  };

  return {
    canvas,
    play: (written) => {
      const text = kept + written;
      kept = '';
      for (let at = 0; at < text.length; ) at += text.charCodeAt(at) < 0x20 ? control(text, at) : character(text, at);
    },
  };
};
