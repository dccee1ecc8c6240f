import { Writable } from 'node:stream';
import { abilitiesOf, type ColourfulStream } from './abilities.ts';
import { type Size } from './canvas.ts';
import { beforeFault } from './faults.ts';
import { createFrameSender } from './frame-sender.ts';
import { createPlayedScreen } from './played-screen.ts';
import { restoreSequence } from './terminal-restore.ts';

/** A terminal, or something that plays one. */
export type Screen = Writable & ColourfulStream & Partial<Size>;

/** What Ink writes to: a terminal that is sent only what changes. */
export type ScreenOutput = Writable &
  Size & {
    readonly isTTY: true;
    /** Draws the whole screen again, whatever somebody else did to it. */
    readonly repaint: () => void;
    /** Lets the terminal go; what is still on its way is sent. */
    readonly close: () => void;
  };

const sizeOf = ({ columns = 80, rows = 24 }: Screen): Size => ({ columns, rows });

type ScreenOptions = {
  /** The terminal shows nothing but ASCII: everything else is spelled in it. */
  readonly isAscii?: boolean;
  /** Told once when the terminal has vanished; nothing is ever thrown for it. */
  readonly onGone?: () => void;
};

/**
 * Stands between Ink and the terminal: plays each frame in memory and sends the difference, at most one frame a turn of
 * the event loop. While the terminal takes its time nothing is queued behind the frame it is taking: the newest follows.
 */
export const openScreenOutput = (terminal: Screen, options: ScreenOptions = {}): ScreenOutput => {
  const { isAscii = false, onGone = () => {} } = options;
  const soon = inOneTurn(() => flush());
  const sender = createFrameSender(terminal, { onTaken: soon, onGone });
  const { send } = sender;
  const abilities = abilitiesOf(terminal);
  const screen = createPlayedScreen({ size: sizeOf(terminal), abilities, isAscii, sendLast: send });
  const flush = (): void => {
    if (!sender.isBusy()) send(screen.bytes());
  };
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk: unknown, _encoding, done) => {
        screen.play(String(chunk));
        soon();
        done();
      },
    }),
    { isTTY: true as const, ...sizeOf(terminal) },
  );
  const repaint = (): void => {
    screen.forget();
    soon();
  };
  const resized = (): void => {
    Object.assign(output, sizeOf(terminal));
    screen.resize(sizeOf(terminal));
    repaint();
    output.emit('resize');
  };
  terminal.on('resize', resized);
  const callOff = beforeFault(() => {
    send(restoreSequence);
    sender.close();
  });
  return Object.assign(output, {
    repaint,
    close: () => {
      terminal.off('resize', resized);
      callOff();
      sender.close();
    },
  });
};

/** Calls `run` once at the end of this turn of the event loop, however often it is asked to. */
const inOneTurn = (run: () => void): (() => void) => {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    setImmediate(() => {
      asked = false;
      run();
    });
  };
};
