import { z } from 'zod';
import { type Document } from './fiscal/document.ts';
import { type Minor } from './fiscal/money.ts';
import { panama } from './fiscal/regimes/panama.ts';
import { type Regime, type Registration } from './fiscal/regimes/regime.ts';
import { ukraine, ukraineDefaults } from './fiscal/regimes/ukraine.ts';
import { type Instant, instant } from './fiscal/time.ts';
import { encodePanama } from './gateway/panama/encode.ts';
import { pacPatience } from './gateway/panama/patience.ts';
import { panamaServer } from './gateway/panama/server.ts';
import { panamaSettings, setUpWithPac } from './gateway/panama/set-up.ts';
import { ukraineServer } from './gateway/ukraine/client.ts';
import { encodeUkraine } from './gateway/ukraine/encode.ts';
import { setUpWithServer } from './gateway/ukraine/set-up.ts';
import { signedText } from './gateway/ukraine/signed-text.ts';
import { type FiscalServer } from './runtime/fiscal-server.ts';
import { type Patience } from './runtime/parts.ts';
import { type Encoder } from './runtime/ports.ts';
import { type SetUpFacts, type SetUpResult } from './runtime/server-set-up.ts';
import { type CountryChoice } from './runtime/set-up.ts';
import { type Signer } from './runtime/signer.ts';
import { type DevKey, makeDevKey } from './signing/dev-key.ts';
import { devSigner } from './signing/dev-signer.ts';
import { unsigned } from './signing/unsigned.ts';
import { type RunningSimulator, type SimulatorStart } from './simulator/running.ts';

/** What a register's settings say that its country's page reads; `national` is what that page wrote at set-up. */
export type CountrySettings = {
  readonly server: string;
  readonly registration: Registration;
  /** What a shop may choose; null leaves it to the country's page. */
  readonly cashRoundingStep: number | null;
  readonly offlineNumbers: number | null;
  readonly national: unknown;
};

/** What a register of a country works with. */
export type CountryParts = {
  readonly regime: Regime;
  readonly encode: Encoder;
  readonly server: FiscalServer;
  readonly signer: Signer;
};

/** What the connection of a register is built with. */
export type Wire = { readonly now: () => Instant; readonly watch?: ((line: string) => void) | undefined };

/** Everything that belongs to one country. A new country is one more row in `countries`. */
export type Country = {
  readonly open: (settings: CountrySettings, wire: Wire) => CountryParts;
  readonly setUp: (facts: SetUpFacts) => Promise<SetUpResult>;
  /** Whether documents are signed by the register, so that `--signer` has a meaning. */
  readonly signs: boolean;
  /** How long the till waits where the country's servers need another time than the usual. */
  readonly patience: Partial<Patience>;
  /** What a document says on the wire, for people to read. */
  readonly wireText: (document: Document) => string;
  readonly simulator: (start: SimulatorStart) => Promise<RunningSimulator>;
  readonly demo: {
    /** The demonstration's articles, beside the program. */
    readonly catalogue: string;
    readonly cashier: string;
    /** Who the demonstration's own server knows. */
    readonly facts: () => Promise<Partial<SetUpFacts>>;
  };
  readonly language: 'uk' | 'es';
  /** The country's own name, in each language. */
  readonly shown: CountryChoice['shown'];
};

/** What the settings file holds for this country. */
const signing = z.object({
  signer: z.object({
    kind: z.literal('dev'),
    key: z.object({ privateKeyPem: z.string(), certificateBase64: z.string() }),
  }),
});

const yearMs = 365 * 86_400_000;

/** A throw-away key; valid for long in both directions, because tests move the clock. */
const developmentKey = (now: number): DevKey =>
  makeDevKey({
    name: 'Kasa development key',
    taxNumber: '1010101017',
    validFrom: instant(now - 5 * yearMs),
    validTo: instant(now + 10 * yearMs),
  });

/** Software RRO: automatic offline mode, signed documents, packages (S1). */
const ukrainePage: Country = {
  open: ({ server, registration, cashRoundingStep, offlineNumbers, national: settings }, wire) => {
    const signer = devSigner(signing.parse(settings).signer.key);
    const { now, watch } = wire;
    return {
      regime: ukraine({
        ...ukraineDefaults,
        cashRoundingStep: (cashRoundingStep as Minor | null) ?? ukraineDefaults.cashRoundingStep,
        offlineNumbers,
      }),
      encode: encodeUkraine,
      server: ukraineServer({ url: server, signer, now, ...(watch ? { watch } : {}) }, registration.registerNumber),
      signer,
    };
  },
  setUp: (facts) => {
    const key = developmentKey(facts.now());
    return setUpWithServer(facts, { signer: devSigner(key), national: { signer: { kind: 'dev', key } } });
  },
  signs: true,
  patience: {},
  wireText: signedText,
  simulator: async (start) => (await import('./simulator/ukraine/running.ts')).runUkraineSimulator(start),
  demo: { catalogue: 'catalogue/ukraine.json', cashier: 'Касир 1', facts: async () => ({}) },
  language: 'uk',
  shown: { en: 'Ukraine', uk: 'Україна', es: 'Ucrania' },
};

/** Electronic invoicing through a PAC: the offline mode is switched by a person, nothing is signed here (S2). */
const panamaPage: Country = {
  open: ({ server, national: settings }, { now, watch }) => {
    const { issuer, user, password } = panamaSettings.parse(settings);
    return {
      regime: panama(issuer),
      encode: encodePanama(issuer),
      server: panamaServer({ url: server, user, password, now, watch }, issuer),
      signer: unsigned,
    };
  },
  setUp: setUpWithPac,
  signs: false,
  patience: pacPatience,
  wireText: ({ bytes }) => JSON.stringify(JSON.parse(Buffer.from(bytes, 'base64').toString('utf8')), null, 2),
  simulator: async (start) => (await import('./simulator/panama/running.ts')).runPanamaSimulator(start),
  demo: {
    catalogue: 'catalogue/panama.json',
    cashier: 'Cajera 1',
    facts: async () => (await import('./simulator/panama/accounts.ts')).demoAccount,
  },
  language: 'es',
  shown: { en: 'Panama', uk: 'Панама', es: 'Panamá' },
};

/** The one table of countries; the first is the demonstration's when none is named. */
const countries: Readonly<Record<string, Country>> = { ukraine: ukrainePage, panama: panamaPage };

export const countryNames = Object.keys(countries);

export const countryNamed = (name: string): Country | undefined => countries[name];

/** The countries as the first start offers them. */
export const countryChoices: readonly CountryChoice[] = Object.entries(countries).map(([name, { shown }]) => ({
  name,
  shown,
}));
