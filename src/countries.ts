import { type Document } from './fiscal/document.ts';
import { type Minor } from './fiscal/money.ts';
import { type Regime } from './fiscal/regimes/regime.ts';
import { ukraine, ukraineDefaults } from './fiscal/regimes/ukraine.ts';
import { ukraineServer } from './gateway/ukraine/client.ts';
import { type Connection } from './gateway/ukraine/connection.ts';
import { encodeUkraine } from './gateway/ukraine/encode.ts';
import { type RegistersOutcome, registersOf } from './gateway/ukraine/registers.ts';
import { signedText } from './gateway/ukraine/signed-text.ts';
import { type Encoder, type FiscalServer, type TimeLimits } from './runtime/ports.ts';
import { type CountryChoice } from './runtime/set-up.ts';
import { type RunningSimulator, type SimulatorStart } from './simulator/running.ts';

/** What a shop may choose; null leaves it to the country's page. */
export type RegimeChoices = { readonly cashRoundingStep: number | null; readonly offlineNumbers: number | null };

/** Everything that belongs to one country. A new country is one more row in `countries`. */
export type Country = {
  readonly regime: (choices: RegimeChoices) => Regime;
  readonly encode: Encoder;
  /** What a document says on the wire, for people to read. */
  readonly wireText: (document: Document) => string;
  readonly server: (connection: Connection, registerNumber: string) => FiscalServer;
  readonly registers: (connection: Connection, limits: TimeLimits) => Promise<RegistersOutcome>;
  readonly simulator: (start: SimulatorStart) => Promise<RunningSimulator>;
  /** The demonstration's articles, beside the program. */
  readonly demoCatalogue: string;
  readonly demoCashier: string;
  readonly language: 'uk' | 'es';
  /** The country's own name, in each language. */
  readonly shown: CountryChoice['shown'];
};

const countries: Readonly<Record<string, Country>> = {
  ukraine: {
    regime: ({ cashRoundingStep, offlineNumbers }) =>
      ukraine({
        ...ukraineDefaults,
        cashRoundingStep: (cashRoundingStep as Minor | null) ?? ukraineDefaults.cashRoundingStep,
        offlineNumbers,
      }),
    encode: encodeUkraine,
    wireText: signedText,
    server: ukraineServer,
    registers: registersOf,
    simulator: async (start) => (await import('./simulator/ukraine/running.ts')).runUkraineSimulator(start),
    demoCatalogue: 'catalogue/ukraine.json',
    demoCashier: 'Касир 1',
    language: 'uk',
    shown: { en: 'Ukraine', uk: 'Україна', es: 'Ucrania' },
  },
};

export const countryNames = Object.keys(countries);

export const countryNamed = (name: string): Country | undefined => countries[name];

/** The countries as the first start offers them. */
export const countryChoices: readonly CountryChoice[] = Object.entries(countries).map(([name, { shown }]) => ({
  name,
  shown,
}));
