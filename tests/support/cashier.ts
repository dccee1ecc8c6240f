import { readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { runApp } from '../../src/app/run-app.tsx';
import { type Language } from '../../src/app/text/language.ts';
import { texts } from '../../src/app/text/text.ts';
import { themeFor } from '../../src/app/theme.ts';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { playScenario } from '../../src/cli/scenarios/robot.ts';
import { type Step } from '../../src/cli/scenarios/scenario.ts';
import { duration } from '../../src/fiscal/time.ts';
import { type DemoControl } from '../../src/runtime/demo-control.ts';
import { type People } from '../../src/runtime/people.ts';
import { type SaleDraft } from '../../src/runtime/sale-draft.ts';
import { openSaleStore } from '../../src/runtime/sale-draft-store.ts';
import { type Till } from '../../src/runtime/till.ts';
import { openPanamaShop, type PanamaShop } from './panama-shop.ts';
import { openShop, type Shop } from './shop.ts';

/** A terminal of 80x24 that keeps the screen, as the one before a cashier does. */
const terminal = () => {
  const emulator = new xterm.Terminal({ cols: 80, rows: 24, convertEol: true, allowProposedApi: true });
  const screen = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk: string | Uint8Array, _encoding, done) => emulator.write(chunk, done),
    }),
    { columns: 80, rows: 24, isTTY: true },
  );
  const frame = (): string => {
    const buffer = emulator.buffer.active;
    return Array.from({ length: 24 }, (_, row) => buffer.getLine(row)?.translateToString(true) ?? '').join('\n');
  };
  /** Somebody else wrote over the screen. */
  const spoil = (): void => emulator.write('\x1b[2J\x1b[Hgarbage');
  const resize = (columns: number, rows: number): void => {
    emulator.resize(columns, rows);
    Object.assign(screen, { columns, rows });
    screen.emit('resize');
  };
  return { screen, frame, spoil, resize };
};

const controlOf = ({ simulator, move }: Shop): DemoControl => ({
  linkIsCut: () => simulator.control.read().down !== undefined,
  cutLink: () => simulator.control.set({ down: {} }),
  restoreLink: () => simulator.control.clear(),
  loseNext: (when) =>
    simulator.control.set(
      when === 'before' ? { dropBefore: { times: 1, on: 'doc' } } : { dropAfter: { times: 1, on: 'doc' } },
    ),
  silence: (on) => (on ? simulator.control.set({ silent: {} }) : simulator.control.clear('silent')),
  slowDown: (ms) => simulator.control.set({ slow: { ms } }),
  rejectNext: (code) => simulator.control.set({ reject: { code, times: 1 } }),
  reachLimit: () => simulator.control.set({ sessionLimitReached: {} }),
  jumpClock: (by) => move(duration(by)),
  wire: () => [],
  serverBooks: () => [],
  codes: [9],
  panel: null,
});

const articlesOf = (file: string) => readCatalogue(readFileSync(`data/catalogue/${file}`, 'utf8')).articles;

/** A shop as a cashier finds it: the till, what can be done to the world around it, and the way home. */
type Workplace = {
  readonly till: () => Till;
  readonly control: DemoControl;
  readonly catalogue: string;
  readonly people?: People | undefined;
  readonly close: () => Promise<void>;
};

/** A robot cashier at the real app, on the real till and the simulator. */
const sitDown = async ({ till, control, catalogue, close, people }: Workplace, language: Language) => {
  const { screen, frame, spoil, resize } = terminal();
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  let kept: SaleDraft | undefined;
  const sale = openSaleStore({
    read: () => kept,
    write: (draft) => {
      kept = draft;
    },
  });
  const app = runApp({
    till: till(),
    sale,
    cashier: 'Касир 1',
    monotonic: () => duration(Math.round(performance.now())),
    practice: 'demo',
    ...(people ? { people } : {}),
    demo: control,
    stdin: keyboard,
    stdout: screen,
    language,
    theme: themeFor({ ascii: false, colour: true }),
  });
  await till().start();
  app.load(indexArticles(articlesOf(catalogue)));
  return {
    frame,
    spoil,
    resize,
    play: (...steps: readonly Step[]) =>
      playScenario({ steps }, { till: till(), control, keyboard, text: texts[language], keyMs: 2, stepMs: 30 }),
    close: async () => {
      await app.close();
      await close();
    },
  };
};

/** Where the register goes offline by itself. */
export const openCashier = async (language: Language = 'en', people?: People) => {
  const shop = await openShop();
  const { till, close } = shop;
  return {
    shop,
    ...(await sitDown({ till, control: controlOf(shop), catalogue: 'ukraine.json', close, people }, language)),
  };
};

export type Cashier = Awaited<ReturnType<typeof openCashier>>;

const manualControlOf = ({ simulator: { control }, move }: PanamaShop): DemoControl => ({
  linkIsCut: () => control.read().down !== undefined,
  cutLink: () => control.set({ down: {} }),
  restoreLink: () => control.clear('down'),
  loseNext: (when) =>
    control.set(when === 'before' ? { dropBefore: { times: 1, on: 'send' } } : { dropAfter: { times: 1, on: 'send' } }),
  silence: (on) => (on ? control.set({ silent: {} }) : control.clear('silent')),
  slowDown: (ms) => control.set({ slow: { ms } }),
  rejectNext: (code) => control.set({ reject: { code, times: 1 } }),
  reachLimit: () => control.set({ noFolios: {} }),
  jumpClock: (by) => move(duration(by)),
  wire: () => [],
  serverBooks: () => [],
  codes: [2507],
  panel: null,
});

/** Where a person switches the mode. */
export const openManualCashier = async (language: Language = 'es') => {
  const shop = await openPanamaShop();
  const { till, close } = shop;
  return {
    shop,
    ...(await sitDown({ till, control: manualControlOf(shop), catalogue: 'panama.json', close }, language)),
  };
};

export type ManualCashier = Awaited<ReturnType<typeof openManualCashier>>;
