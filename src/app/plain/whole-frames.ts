import { Writable } from 'node:stream';

/** Wide enough that no sentence is broken, low enough that no list is told to its end. */
export const plainRoom = { columns: 400, rows: 24 };

/** Where Ink writes its linear rendering: each write is a whole frame, and nothing of it reaches the terminal as it is. */
export const wholeFrames = (drawn: (frame: string) => void) =>
  Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk: unknown, _encoding, done) => {
        drawn(String(chunk));
        done();
      },
    }),
    plainRoom,
    { isTTY: true as const },
  );

/** How Ink renders for an ear. */
export const linearRendering = {
  isScreenReaderEnabled: true,
  debug: true,
  interactive: true,
  patchConsole: false,
  exitOnCtrlC: false,
} as const;
