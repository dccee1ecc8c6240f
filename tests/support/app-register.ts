import { openRoute } from '../../src/app/app.tsx';
import { createAppStore } from '../../src/app/app-store.ts';
import { createFieldInput } from '../../src/app/field-input.ts';
import { createKeyQueue } from '../../src/app/key-queue.ts';
import { type AppParts } from '../../src/app/model.ts';
import { type Language } from '../../src/app/text/language.ts';
import { texts } from '../../src/app/text/text.ts';
import { themeFor } from '../../src/app/theme.ts';
import { type CatalogueIndex, indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { type Regime, type Registration } from '../../src/fiscal/regimes/regime.ts';
import { type UkraineSettings, ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import { type Duration, duration, instant } from '../../src/fiscal/time.ts';
import { copyPrinter } from '../../src/runtime/copies.ts';
import { markedPapers } from '../../src/runtime/marked-papers.ts';
import { type Encoder, type Keeper, type Printer } from '../../src/runtime/ports.ts';
import { type Practice } from '../../src/runtime/practice.ts';
import { type SaleDraft } from '../../src/runtime/sale-draft.ts';
import { openSaleStore } from '../../src/runtime/sale-draft-store.ts';
import { openTill } from '../../src/runtime/till.ts';
import { createKeyDecoder } from '../../src/terminal/key-decoder.ts';
import { memoryJournal } from './app-journal.ts';
import { type TinyShop, tinyServer } from './app-server.ts';

const registration: Registration = {
  taxNumber: '1010101017',
  vatNumber: '101010101017',
  organisation: 'ТОВ «Приклад»',
  pointName: 'Магазин',
  pointAddress: 'м. Київ, вул. Садова, 1',
  registerNumber: '4000000001',
  deskNumber: '1',
};

/** The goods of the register: eight articles. */
export const testCatalogue = indexArticles(
  readCatalogue(
    JSON.stringify([
      {
        code: '1001',
        name: 'Хліб «Український» подовий',
        price: '32.00',
        tax: 'А',
        barcode: '4820000170178',
        unit: 'шт',
      },
      { code: '1002', name: 'Кефір 1 л', price: '44.90', tax: 'А', barcode: '4820000170345', unit: 'шт' },
      { code: '1003', name: 'Пиво світле 0,5 л', price: '38.00', tax: 'АГ', unit: 'шт', uktzed: '2203', excise: true },
      { code: '1004', name: 'Молоко 2,5 % 0,9 л', price: '41.90', tax: 'А', unit: 'шт' },
      { code: '1005', name: 'Молоко 3,2 % 0,9 л', price: '44.50', tax: 'А', unit: 'шт' },
      { code: '1006', name: 'Молоко згущене 370 г', price: '58.00', tax: 'А', unit: 'шт' },
      {
        code: '1007',
        name: 'Яблука Голден',
        price: '49.90',
        tax: 'А',
        unit: 'кг',
        weighed: true,
        barcode: '2000017000008',
      },
      { code: '1008', name: 'Кава в зернах 1 кг', price: '1234.50', tax: 'А', unit: 'шт' },
    ]),
  ).articles,
);

/** 21 November 2026, 14:32:00 in Kyiv. */
const start = Date.parse('2026-11-21T12:32:00Z');

/** The files of a register that survive the end of its process. */
export const registerFiles = () => {
  let kept: SaleDraft | undefined;
  const keeper: Keeper<SaleDraft> = {
    read: () => kept && JSON.parse(JSON.stringify(kept)),
    write: (draft) => {
      kept = draft;
    },
  };
  return { journal: memoryJournal(), keeper };
};

export type RegisterOptions = {
  readonly language?: Language;
  readonly settings?: Partial<UkraineSettings>;
  /** The country; Ukraine where none is named. */
  readonly country?: TestCountry;
  readonly theme?: { readonly ascii: boolean; readonly colour: boolean; readonly largeTotal?: boolean };
  readonly size?: { readonly columns: number; readonly rows: number };
  readonly files?: ReturnType<typeof registerFiles>;
  /** What the register is for where it sells nothing in earnest: its screens and papers say so. */
  readonly practice?: Practice;
  /** What only some registers have: a demonstration, copies, originals. */
  readonly parts?: Partial<AppParts>;
  /** The articles come when the test loads them. */
  readonly isLoading?: boolean;
};

/** What differs between countries: the law, who issues, the server, the wire form, the goods. */
export type TestCountry = {
  readonly regime: Regime;
  readonly registration: Registration;
  readonly shop: TinyShop;
  readonly encode: Encoder;
  readonly catalogue: CatalogueIndex;
  /** Whether the link is proved before the test begins. */
  readonly startsProven: boolean;
};

const kyiv = (settings: Partial<UkraineSettings> = {}): TestCountry => ({
  regime: ukraine({ ...ukraineDefaults, ...settings }),
  registration,
  shop: tinyServer(),
  encode: (draft, uid) => ({
    content: Buffer.from(JSON.stringify({ draft, uid })),
    cufe: null,
    fiscalNumber: draft.offline ? `${draft.offline.session}.${draft.offline.sequence}.${draft.number}` : null,
  }),
  catalogue: testCatalogue,
  startsProven: true,
});

/** A till on small fakes, the app on top of it, and a keyboard that speaks bytes. The clock stands until it is moved. */
export const appRegister = async (options: RegisterOptions = {}) => {
  const { language = 'en', practice, files = registerFiles(), country = kyiv(options.settings) } = options;
  const { theme = { ascii: false, colour: true }, size = { columns: 80, rows: 24 } } = options;
  let now = start;
  const clock = { wall: () => instant(now), monotonic: () => duration(now - start) };
  const { shop } = country;
  let identifier = 0;
  const till = openTill({
    regime: markedPapers(country.regime, practice ? [texts[language].practice.paper[practice]] : []),
    registration: country.registration,
    clock,
    identifiers: { next: () => `00000000-0000-4000-8000-${String(++identifier).padStart(12, '0')}` },
    server: shop.server,
    signer: {
      describe: () => {
        throw new Error('nobody asks who signs');
      },
      sign: async (content) => content,
      open: () => undefined,
    },
    encode: country.encode,
    journal: files.journal,
    patience: { glance: duration(5), answer: duration(15_000) },
  });
  if (country.startsProven) await till.probe();
  const printed: string[] = [];
  const printer: Printer = {
    print: async ({ text }) => {
      printed.push(text);
      return { kind: 'printed' };
    },
  };
  const sale = openSaleStore(files.keeper);
  const quits: string[] = [];
  const store = createAppStore({
    parts: {
      till,
      sale,
      cashier: 'Олена К.',
      monotonic: clock.monotonic,
      printCopy: copyPrinter({ printer, regime: till.regime, registration: country.registration }),
      quit: () => quits.push('quit'),
      repaint: () => quits.push('repaint'),
      ...(practice ? { practice } : {}),
      ...options.parts,
    },
    language,
    theme: themeFor(theme),
    size,
    openRoute,
  });
  if (!options.isLoading) store.load(country.catalogue);
  const field = createFieldInput();
  const top = () => store.read().stack.at(-1);
  const queue = createKeyQueue({
    press: store.press,
    feed: field.feed,
    hasField: () => top()?.screen.hasField ?? false,
  });
  let presses = 0;
  const decoder = createKeyDecoder({
    emit: queue.press,
    escapeMs: 5,
    digitMs: () => 0,
    schedule: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    till,
    sale,
    store,
    field,
    shop,
    printed,
    quits,
    files,
    route: () => top()?.route.name,
    move: (by: Duration) => {
      now += by;
      store.tick();
    },
    /** A key of the keyboard: counted. */
    key: (...bytes: readonly string[]) => {
      for (const each of bytes) {
        presses += 1;
        decoder.feed(Buffer.from(each));
      }
    },
    /** The scanner: whole code and carriage return in one read, and no key of the cashier's. */
    scan: (code: string) => decoder.feed(Buffer.from(`${code}\r`)),
    presses: () => presses,
  };
};

export type AppRegister = Awaited<ReturnType<typeof appRegister>>;

/** Keys as an xterm sends them. */
export const keys = {
  enter: '\r',
  escape: '\x1b',
  delete: '\x1b[3~',
  backspace: '\x7f',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  end: '\x1b[F',
  f1: '\x1bOP',
  f2: '\x1bOQ',
  f3: '\x1bOR',
  f4: '\x1bOS',
  f5: '\x1b[15~',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
  f9: '\x1b[20~',
  f10: '\x1b[21~',
  f11: '\x1b[23~',
  f12: '\x1b[24~',
  ctrlC: '\x03',
} as const;
