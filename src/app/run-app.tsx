import { type Writable } from 'node:stream';
import { render } from 'ink';
import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { openRawInput, type RawSource } from '../terminal/raw-input.ts';
import { App, openRoute } from './app.tsx';
import { type AppStore, createAppStore } from './app-store.ts';
import { createFieldInput, type FieldInput } from './field-input.ts';
import { createKeyQueue } from './key-queue.ts';
import { type AppParts } from './model.ts';
import { type Route } from './route.ts';
import { type Language } from './text/language.ts';
import { type Theme } from './theme.ts';
import { everySecond } from './ticking.ts';

/** A terminal, or something that plays one. */
export type Screen = Writable & { readonly columns?: number; readonly rows?: number };

export type RunAppOptions = Omit<AppParts, 'quit' | 'repaint'> & {
  readonly stdin: RawSource;
  readonly stdout: Screen;
  readonly language: Language;
  readonly theme: Theme;
  /** The screen to begin with, above the sale screen. */
  readonly first?: Route;
  /** The terminal is gone or the cashier leaves. */
  readonly onQuit?: () => void;
};

/** The app on a terminal. */
export type RunningApp = {
  readonly load: (catalogue: CatalogueIndex) => void;
  readonly go: (route: Route) => void;
  /** Takes the app off the terminal and puts the terminal back. */
  readonly close: () => Promise<void>;
  /** Resolves when the app is off the terminal, whoever closed it. */
  readonly closed: Promise<void>;
};

/** How long a lone Esc waits for its digit where there is nothing to close. */
const digitWaitMs = 1000;

/** Everything off the screen, and the cursor at its beginning. */
const clearScreen = '\x1b[2J\x1b[H';

const sizeOf = ({ columns = 80, rows = 24 }: Screen) => ({ columns, rows });

type Keyboard = Pick<RunAppOptions, 'stdin' | 'stdout'> & {
  readonly onQuit: () => void;
  readonly store: AppStore;
  readonly field: FieldInput;
};

/** Keys on their way from the terminal to the visible screen; its form field gets those the screen does not want. */
const openKeyboard = ({ stdin, stdout, onQuit, store, field }: Keyboard) => {
  const top = () => store.read().stack.at(-1);
  const queue = createKeyQueue({
    press: store.press,
    feed: field.feed,
    hasField: () => top()?.screen.hasField ?? false,
  });
  return openRawInput(stdin, queue.press, {
    digitMs: () => (top()?.route.name === 'sale' ? digitWaitMs : 0),
    pasteAskedOn: stdout,
    onEnd: onQuit,
  });
};

/** Puts the app on a terminal: Ink draws, the key decoder reads, one tick a second moves the clock. */
export const runApp = (options: RunAppOptions): RunningApp => {
  const { stdin, stdout, language, theme, first, onQuit = () => {}, ...parts } = options;
  const store = createAppStore({
    parts: { ...parts, quit: onQuit, repaint: () => repaint() },
    language,
    theme,
    size: sizeOf(stdout),
    openRoute,
  });
  if (first) store.go(first);
  const field = createFieldInput();
  const ink = render(<App store={store} />, {
    stdout,
    stdin: field,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    patchConsole: true,
    exitOnCtrlC: false,
    maxFps: 30,
  });
  /** Ink keeps what it believes to be on the screen; it must forget that before the screen is cleared and drawn whole. */
  const repaint = (): void => {
    ink.clear();
    stdout.write(clearScreen);
    ink.rerender(<App store={store} />);
  };
  const input = openKeyboard({ stdin, stdout, onQuit, store, field });
  const stopTicking = everySecond(() => parts.till.now(), store.tick);
  const resized = (): void => {
    store.resize(sizeOf(stdout));
    repaint();
  };
  stdout.on('resize', resized);

  const closed = ink.waitUntilExit().then(() => {
    stopTicking();
    stdout.off('resize', resized);
    input.close();
    store.close();
  });
  return {
    load: store.load,
    go: store.go,
    close: () => {
      ink.unmount();
      return closed;
    },
    closed,
  };
};
