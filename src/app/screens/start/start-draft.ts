import { type CountryChoice } from '../../../runtime/set-up.ts';
import { type Language } from '../../text/language.ts';

/** What is asked, at most six times. */
export type Question = 'language' | 'country' | 'server' | 'register' | 'cashier' | 'catalogue';

/** What the wizard is given: the countries there are, and the defaults. */
export type StartOffer = {
  readonly countries: readonly CountryChoice[];
  readonly language: Language;
};

/** Where the person is, what was typed, and what stands in the way. Fields that were not touched keep their default. */
export type StartDraft = {
  readonly offer: StartOffer;
  readonly step: number;
  readonly language: Language;
  readonly country: number;
  readonly typed: Readonly<Partial<Record<Question, string>>>;
  readonly problem: string | null;
  readonly working: boolean;
};

export const openStart = (offer: StartOffer): StartDraft => ({
  offer,
  step: 0,
  language: offer.language,
  country: 0,
  typed: {},
  problem: null,
  working: false,
});
