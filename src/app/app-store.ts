import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { type Key } from '../terminal/key.ts';
import { formatFor } from './format/format.ts';
import { frameRowFor, frameRowsNow } from './frame-keys.ts';
import { heldKeys } from './held-keys.ts';
import { idleTime } from './idle-time.ts';
import { type HelpLine, helpLine } from './keys.ts';
import { lockableStack } from './lockable-stack.ts';
import { type AppModel, type AppParts, type ScreenSize } from './model.ts';
import { type Route } from './route.ts';
import { type LiveScreen } from './screen.tsx';
import { type OpenRoute } from './screen-stack.ts';
import { type Language } from './text/language.ts';
import { texts } from './text/text.ts';
import { type Theme } from './theme.ts';

/** What is on the screen now: the model and the screens open, the visible one last. */
type AppView = { readonly model: AppModel; readonly stack: readonly OpenRoute[] };

/** The app without Ink: keys in, a view out. Everything that happens is one call of a function here. */
export type AppStore = {
  readonly read: () => AppView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gives the key to the visible screen. False: nobody wants it, a form field may have it. */
  readonly press: (key: Key) => boolean;
  readonly go: (route: Route) => void;
  readonly resize: (size: ScreenSize) => void;
  readonly load: (catalogue: CatalogueIndex) => void;
  /** A second has passed. */
  readonly tick: () => void;
  readonly close: () => void;
};

type AppStoreOptions = {
  readonly parts: AppParts;
  readonly language: Language;
  readonly theme: Theme;
  readonly size: ScreenSize;
  readonly openRoute: (route: Route, app: AppModel, changed: () => void) => LiveScreen;
};

type Surroundings = {
  readonly language: Language;
  readonly theme: Theme;
  readonly size: ScreenSize;
  readonly catalogue: CatalogueIndex | undefined;
  /** Who logged in last. */
  readonly cashier: string;
};

export const createAppStore = ({ parts, language, theme, size, openRoute }: AppStoreOptions): AppStore => {
  let around: Surroundings = { language, theme, size, catalogue: undefined, cashier: parts.cashier };
  let view: AppView | undefined;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    view = undefined;
    for (const listener of listeners) listener();
  };
  const surround = (next: Partial<Surroundings>): void => {
    around = { ...around, ...next };
    changed();
  };
  const screens = lockableStack((route) => openRoute(route, model(), changed), changed);
  const idle = idleTime(parts.monotonic);
  const held = heldKeys((key) => looksUpTooSoon(key, screens.top(), model()));
  const press = (key: Key): boolean => {
    lockIfIdle({ parts, screens, idle });
    idle.pressed();
    return held.hold(key) || pressTop(screens.top(), model(), key);
  };
  const enter = (cashier: string): void => {
    screens.unlock();
    surround({ cashier });
  };
  const model = (): AppModel => ({
    ...modelOf(parts, around),
    ...(screens.isLocked() ? { cashier: '', isLocked: true } : { cashier: around.cashier, isLocked: false }),
    ...screens.moves(),
    enter,
    press: (key) => void press(key),
    keysNow: () => keysOf(screens.top(), model()),
    speak: (next) => surround({ language: next }),
    enlarge: (largeTotal) => surround({ theme: { ...around.theme, largeTotal } }),
  });
  const stop = [parts.till.subscribe(changed), parts.sale.subscribe(changed)];
  screens.go({ name: 'sale' });
  if (parts.people?.areKnown()) screens.lock();
  return {
    read: () => {
      view ??= { model: model(), stack: screens.read() };
      return view;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press,
    go: screens.go,
    resize: (next) => surround({ size: next }),
    load: (catalogue) => {
      surround({ catalogue });
      for (const key of held.release()) press(key);
    },
    tick: () => {
      lockIfIdle({ parts, screens, idle });
      if (screens.isLocked() && nobodyCanLogIn(parts)) enter(parts.cashier);
      changed();
    },
    close: () => {
      for (const each of stop) each();
    },
  };
};

type Untouched = {
  readonly parts: AppParts;
  readonly screens: ReturnType<typeof lockableStack>;
  readonly idle: ReturnType<typeof idleTime>;
};

/** A register whose people were all removed is open. */
const nobodyCanLogIn = ({ people }: AppParts): boolean => !people?.areKnown();

/** Whether this key would look an article up before there are any. */
const looksUpTooSoon = ({ name }: Key, top: OpenRoute | undefined, { catalogue, sale }: AppModel): boolean =>
  name === 'enter' && catalogue === undefined && top?.route.name === 'sale' && sale.read().typed !== '';

/** Locks a register that nobody touched for too long; also before a key that comes first after a standstill of the machine. */
const lockIfIdle = ({ parts: { people }, screens, idle }: Untouched): void => {
  const lockAfter = people?.lockAfter() ?? null;
  if (lockAfter !== null && idle.read() >= lockAfter) screens.lock();
};

const modelOf = (
  parts: AppParts,
  { language, theme, size, catalogue }: Omit<Surroundings, 'cashier'>,
): Omit<AppModel, 'go' | 'back' | 'press' | 'keysNow' | 'speak' | 'enlarge' | 'enter' | 'isLocked'> => {
  const { till } = parts;
  const { zone, currency } = till.regime;
  const text = texts[language];
  return {
    ...parts,
    state: till.read(),
    regime: till.regime,
    registration: till.registration,
    catalogue,
    text,
    format: formatFor({
      language,
      zone,
      currency: { ...currency, shown: theme.ascii ? currency.code : currency.symbol },
      words: text.durations,
      marks: theme.marks,
    }),
    theme,
    size,
    now: till.now(),
  };
};

const keysOf = (top: OpenRoute | undefined, app: AppModel): readonly HelpLine[] => {
  return top ? [...top.screen.help(app), ...frameRowsNow(app).map((row) => helpLine(row, app.text, { app, top }))] : [];
};

const pressTop = (top: OpenRoute | undefined, app: AppModel, key: Key): boolean => {
  if (!top) return false;
  const row = frameRowFor(top, app, key);
  if (row) row.run({ app, top });
  if (row !== undefined || top.screen.press(app, key)) return true;
  // Esc goes back wherever a screen has no other use for it.
  if (key.name === 'escape') app.back();
  return key.name === 'escape';
};
