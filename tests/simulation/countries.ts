import { type Country } from './country.ts';
import { panama } from './panama.ts';
import { type CountryName } from './steps.ts';
import { ukraine } from './ukraine.ts';

/** The one table of countries. */
export const countries: Readonly<Record<CountryName, Country>> = { ukraine, panama };
