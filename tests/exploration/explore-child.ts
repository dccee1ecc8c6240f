import { rememberZones } from './model/zone-memory.ts';
import { panama } from './panama/country.ts';
import { explore } from './search/explore.ts';
import { ukraine } from './ukraine/country.ts';

/** Explores one country in a process of its own, `NAME STATES`, and prints the finding as JSON. */
rememberZones();
const [name, states] = process.argv.slice(2);
const country = [ukraine, panama].find((each) => each.name === name);
if (!country) throw new Error(`there is no country ${name} here`);
console.log(JSON.stringify(explore(country, { states: Number(states), misfortunes: 1 })));
