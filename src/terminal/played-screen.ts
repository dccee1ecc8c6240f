import { type Abilities } from './abilities.ts';
import { asciiOf } from './ascii.ts';
import { type Place, type Size } from './canvas.ts';
import { createFramePlayer } from './frame-player.ts';
import { createShownScreen } from './shown-screen.ts';
import { restoreSequence } from './terminal-restore.ts';

/** The screen that was written by Ink, and what the terminal lacks of it. */
export type PlayedScreen = {
  readonly play: (text: string) => void;
  /** What is to be sent now, once; empty when the terminal shows everything. */
  readonly bytes: () => string;
  /** The next bytes draw the whole screen. */
  readonly forget: () => void;
  readonly resize: (size: Size) => void;
};

/** DECSET modes: the cursor, the alternate screen, and marks around a frame, which is one write anyway. */
const cursorMode = '25';
const alternateMode = '1049';
const frameMarks = '2026';

const setMode = (mode: string, on: boolean): string => `\x1b[?${mode}${on ? 'h' : 'l'}`;

type PlayedScreenOptions = {
  readonly size: Size;
  readonly abilities: Abilities;
  /** The terminal shows nothing but ASCII. */
  readonly isAscii: boolean;
  readonly sendLast: (bytes: string) => void;
};

const itself = (character: string): string => character;

/**
 * A screen that is drawn while the alternate screen is on; other modes are passed through as they change. When it is left,
 * `sendLast` gives the terminal back at once, for the process may end.
 */
export const createPlayedScreen = ({ size, abilities, isAscii, sendLast }: PlayedScreenOptions): PlayedScreen => {
  const shown = createShownScreen(abilities);
  const modesOn = new Set<string>();
  let pending = '';
  let changed = false;
  let cursorShown = true;

  const enter = (): void => {
    shown.forget();
    pending += setMode(alternateMode, true);
  };
  const leave = (): void => {
    modesOn.clear();
    pending = '';
    sendLast(restoreSequence);
  };
  const switched = (mode: string, on: boolean): void => {
    if (mode === cursorMode) cursorShown = on;
    if (mode === cursorMode || mode === frameMarks || modesOn.has(mode) === on) return;
    modesOn[on ? 'add' : 'delete'](mode);
    if (mode !== alternateMode) pending += setMode(mode, on);
    else if (on) enter();
    else leave();
  };
  const player = createFramePlayer({ size, spelled: isAscii ? asciiOf : itself, switched });

  const { canvas } = player;
  /** Where the frame asks for the cursor; else where writing left it, should it be shown. */
  const cursorNow = (): Place | undefined => canvas.cursorCellAt() ?? (cursorShown ? canvas.cursor() : undefined);

  return {
    play: (text) => {
      player.play(text);
      changed = true;
    },
    bytes: () => {
      const drawn = changed && modesOn.has(alternateMode) ? shown.catchUp(canvas.rows(), cursorNow()) : '';
      const bytes = pending + drawn;
      pending = '';
      changed = false;
      return bytes;
    },
    forget: () => {
      shown.forget();
      changed = true;
    },
    resize: (to) => canvas.resize(to),
  };
};
