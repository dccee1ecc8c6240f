import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Finding } from './search/explore.ts';
import { told } from './search/report.ts';

const child = fileURLToPath(new URL('./explore-child.ts', import.meta.url));
const shares = { ukraine: 600_000, panama: 400_000 };

/** Each country in a process of its own, with a ceiling on its memory. */
const exploring = async ([country, states]: readonly [string, number]): Promise<Finding> => {
  const args = ['--max-old-space-size=750', child, country, String(states)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
};

test('K-02 no law is broken in any of the first million states: whatever is lost, refused, cut or crashed at one place of each action', async () => {
  const findings = await Promise.all(Object.entries(shares).map(exploring));
  for (const finding of findings) console.log(told(finding));
  expect(findings.map(({ broken }) => broken)).toEqual([null, null]);
  expect(findings.reduce((total, { states }) => total + states, 0)).toBeGreaterThanOrEqual(1_000_000);
}, 900_000);
