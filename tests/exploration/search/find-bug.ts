import { type Bug, type Country } from '../model/action.ts';
import { explore, type Finding } from './explore.ts';

/** No planted bug needs more than this. */
const extent = { states: 150_000, misfortunes: 2 };

/** Looks for a planted bug. */
export const findBug = (country: Country, { plant }: Bug): Finding =>
  explore({ ...country, kit: plant(country.kit) }, extent);
