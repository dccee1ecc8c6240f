import { render } from 'ink';
import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { openRawInput, type RawSource } from '../terminal/raw-input.ts';
import { openScreenOutput, type Screen, type ScreenOutput } from '../terminal/screen-output.ts';
import { App, openRoute } from './app.tsx';
import { type AppStore, createAppStore } from './app-store.ts';
import { createFieldInput, type FieldInput } from './field-input.ts';
import { createKeyQueue } from './key-queue.ts';
import { type AppParts } from './model.ts';
import { type Route } from './route.ts';
import { type Language } from './text/language.ts';
import { type Theme } from './theme.ts';
import { everySecond } from './ticking.ts';

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

const sizeOf = ({ columns, rows }: ScreenOutput) => ({ columns, rows });

type Keyboard = {
  readonly stdin: RawSource;
  readonly output: ScreenOutput;
  readonly onQuit: () => void;
  readonly store: AppStore;
  readonly field: FieldInput;
};

/** Keys on their way from the terminal to the visible screen; its form field gets those the screen does not want. */
const openKeyboard = ({ stdin, output, onQuit, store, field }: Keyboard) => {
  const top = () => store.read().stack.at(-1);
  const queue = createKeyQueue({
    press: store.press,
    feed: field.feed,
    hasField: () => top()?.screen.hasField ?? false,
  });
  return openRawInput(stdin, queue.press, {
    digitMs: () => (top()?.route.name === 'sale' ? digitWaitMs : 0),
    pasteAskedOn: output,
    onEnd: onQuit,
  });
};

/** Puts the app on a terminal: Ink draws, the key decoder reads, one tick a second moves the clock. */
export const runApp = (options: RunAppOptions): RunningApp => {
  const { stdin, stdout, language, theme, first, onQuit = () => {}, ...parts } = options;
  const output = openScreenOutput(stdout, { isAscii: theme.ascii, onGone: onQuit });
  const store = createAppStore({
    parts: { ...parts, quit: onQuit, repaint: output.repaint },
    language,
    theme,
    size: sizeOf(output),
    openRoute,
  });
  if (first) store.go(first);
  const field = createFieldInput();
  const ink = render(<App store={store} />, {
    stdout: output,
    stdin: field,
    alternateScreen: true,
    interactive: true,
    patchConsole: true,
    exitOnCtrlC: false,
    maxFps: 120,
  });
  const input = openKeyboard({ stdin, output, onQuit, store, field });
  const stopTicking = everySecond(() => parts.till.now(), store.tick);
  output.on('resize', () => store.resize(sizeOf(output)));

  const closed = ink.waitUntilExit().then(() => {
    stopTicking();
    input.close();
    store.close();
    output.close();
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
