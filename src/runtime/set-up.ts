/** The languages a register can be set up in. */
type SetUpLanguage = 'en' | 'uk' | 'es';

/** What the first start asks. */
export type SetUpAnswers = {
  readonly language: SetUpLanguage;
  /** The name of one of the countries offered. */
  readonly country: string;
  /** The base address of the fiscal server, or null for the demonstration with one built in. */
  readonly server: string | null;
  /** Null: the demonstration has its own, and a server with one register alone tells it. */
  readonly registerNumber: string | null;
  readonly cashier: string;
  /** A file of articles; null for the small one that comes with Kasa. */
  readonly catalogue: string | null;
};

/** `reason` is one sentence in the language of the answers; `about` is the answer it finds fault with, if it is one. */
export type SetUpOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly about: 'server' | 'catalogue' | null };

/** Sets a register up; nothing half-done is kept when it fails. */
export type SetUp = (answers: SetUpAnswers) => Promise<SetUpOutcome>;

/** A country the first start can offer, by its name in each language. */
export type CountryChoice = { readonly name: string; readonly shown: Readonly<Record<SetUpLanguage, string>> };
