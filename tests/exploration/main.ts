import { setFlagsFromString } from 'node:v8';
import { panamaBugs } from './bugs/panama-bugs.ts';
import { ukraineBugs } from './bugs/ukraine-bugs.ts';
import { type Bug, type Country } from './model/action.ts';
import { rememberZones } from './model/zone-memory.ts';
import { panama } from './panama/country.ts';
import { explore } from './search/explore.ts';
import { findBug } from './search/find-bug.ts';
import { told } from './search/report.ts';
import { ukraine } from './ukraine/country.ts';

/*
 * The long search: `node tests/exploration/main.ts --states 10000000 [--country ukraine] [--misfortunes 2] [--bug NAME]`.
 * The states are shared out evenly between the countries; `--bug all` looks for every planted mistake.
 */

/** Ten million states want some gigabytes. */
setFlagsFromString('--max-old-space-size=14000');
rememberZones();

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const wanted = (name: string): boolean => (option('country') ?? name) === name;
const all: readonly { readonly country: Country; readonly bugs: readonly Bug[] }[] = [
  { country: ukraine, bugs: ukraineBugs },
  { country: panama, bugs: panamaBugs },
];
const chosen = all.filter(({ country }) => wanted(country.name));
const states = Math.ceil(Number(option('states') ?? 1_000_000) / chosen.length);
const misfortunes = Number(option('misfortunes') ?? 1);
const bugName = option('bug');

for (const { country, bugs } of chosen) {
  if (bugName === undefined) {
    const finding = explore(country, { states, misfortunes });
    console.log(told(finding));
    if (finding.broken) process.exitCode = 1;
  }
  for (const bug of bugs.filter(({ name }) => bugName === 'all' || name === bugName)) {
    const finding = findBug(country, bug);
    console.log(`${bug.name}: ${finding.broken ? `found in ${finding.broken.trace.length} steps` : 'NOT FOUND'}`);
    console.log(told(finding));
    if (!finding.broken) process.exitCode = 1;
  }
}
