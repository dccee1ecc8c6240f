import { describe, expect, test } from 'vitest';
import { panamaBugs } from './bugs/panama-bugs.ts';
import { rememberZones } from './model/zone-memory.ts';
import { panama } from './panama/country.ts';
import { explore } from './search/explore.ts';
import { findBug } from './search/find-bug.ts';
import { told } from './search/report.ts';

rememberZones();
const patience = 600_000;

test(
  'PA-17 in Panama no law is broken in any of the first 60,000 states with misfortunes at two places of an action',
  () => {
    const found = explore(panama, { states: 60_000, misfortunes: 2 });
    console.log(told(found));
    expect(found.broken).toBeNull();
    expect(found.states).toBeGreaterThanOrEqual(60_000);
  },
  patience,
);

describe('a mistake planted in the Panamanian register is found', () => {
  test.each(panamaBugs)(
    '$name',
    (bug) => {
      const { broken, states } = findBug(panama, bug);
      console.log(`${bug.name}: ${broken?.trace.length} steps, ${states} states: ${broken?.law}`);
      expect(broken?.trace.length).toBeGreaterThan(0);
    },
    patience,
  );
});
