import { type Country } from './countries/country.ts';
import { panamaPage } from './countries/panama.ts';
import { ukrainePage } from './countries/ukraine.ts';
import { type CountryChoice } from './runtime/set-up.ts';

/** The one table of countries; the first is the demonstration's when none is named. */
const countries: Readonly<Record<string, Country>> = { ukraine: ukrainePage, panama: panamaPage };

export const countryNames = Object.keys(countries);

export const countryNamed = (name: string): Country | undefined => countries[name];

/** The countries as the first start offers them. */
export const countryChoices: readonly CountryChoice[] = Object.entries(countries).map(([name, { shown }]) => ({
  name,
  shown,
}));
