import { type Writable } from 'node:stream';
import { render } from 'ink';
import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { openRawInput, type RawSource } from '../terminal/raw-input.ts';
import { App, openRoute } from './app.tsx';
import { createAppStore } from './app-store.ts';
import { createFieldInput } from './field-input.ts';
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
  /** Draws the whole screen anew (Ctrl-L); the output knows how. */
  readonly repaint?: () => void;
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

const sizeOf = ({ columns = 80, rows = 24 }: Screen) => ({ columns, rows });

/** Puts the app on a terminal: Ink draws, the key decoder reads, one tick a second moves the clock. */
export const runApp = (options: RunAppOptions): RunningApp => {
  const { stdin, stdout, language, theme, first, onQuit = () => {}, repaint = () => {}, ...parts } = options;
  const store = createAppStore({
    parts: { ...parts, quit: onQuit, repaint },
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
  const top = () => store.read().stack.at(-1);
  const queue = createKeyQueue({
    press: store.press,
    feed: field.feed,
    hasField: () => top()?.screen.hasField ?? false,
  });
  const input = openRawInput(stdin, queue.press, {
    digitMs: () => (top()?.route.name === 'sale' ? digitWaitMs : 0),
    pasteAskedOn: stdout,
    onEnd: onQuit,
  });
  const stopTicking = everySecond(() => parts.till.now(), store.tick);
  const resized = (): void => store.resize(sizeOf(stdout));
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
