import { beforeAll, describe, expect, test, vi } from 'vitest';
import { damageJudge, type Verdict } from './damage-judge.ts';
import {
  type Damage,
  everyByteFrom,
  lastLineStart,
  nulTails,
  sampledBits,
  segmentsOf,
  wholeFiles,
  wholeLines,
} from './damages.ts';
import { type Files } from './memory-disk.ts';
import { buildProgram } from './program.ts';
import { type SampleFolder, sampleFolders } from './sample-folders.ts';
import { seeded } from './seeded.ts';
import { countries } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

const samples: SampleFolder[] = [];
beforeAll(async () => {
  const program = buildProgram();
  for (const country of countries) samples.push(...(await sampleFolders(program, country)));
  program.remove();
}, 60_000);

const unwitnessed = (files: Files): Files => new Map([...files].filter(([name]) => name !== 'head.json'));

function* everyDamage(files: Files, step: number): Generator<Damage> {
  const chance = seeded(7);
  const newest = segmentsOf(files).at(-1) ?? '';
  const from = lastLineStart(files.get(newest) ?? Buffer.alloc(0));
  yield* everyByteFrom(files, newest, { from, step, chance });
  yield* sampledBits(files, 300, chance);
  yield* wholeLines(files);
  yield* wholeFiles(files);
  yield* nulTails(files, 60, chance);
}

type Found = Record<Verdict['kind'], number> & { readonly bad: string[]; mostLinesLost: number };

const judgeAll = (files: Files, step: number): Found => {
  const judge = damageJudge(files);
  const found: Found = { refused: 0, whole: 0, 'told later': 0, 'end lost': 0, wrong: 0, bad: [], mostLinesLost: 0 };
  for (const damage of everyDamage(files, step)) {
    const verdict = judge(damage.files);
    found[verdict.kind] += 1;
    if (verdict.kind === 'wrong') found.bad.push(`${damage.title}: ${verdict.why}`);
    if (verdict.kind === 'end lost') found.mostLinesLost = Math.max(found.mostLinesLost, verdict.lines);
  }
  return found;
};

const print = (title: string, { bad: _, ...found }: Found): void =>
  console.log(`damaged journals, ${title}: ${JSON.stringify(found)}`);

describe.each([0, 1, 2, 3])('the journal of sample folder %i', (at) => {
  test('K-01 K-02 whatever was damaged, with a witness no acknowledged line is missing without being told', () => {
    const { title, files } = samples[at] ?? { title: '', files: new Map() };
    const found = judgeAll(files, 1);
    print(`${title}, with a witness`, found);
    expect(found).toMatchObject({ bad: [], 'end lost': 0 });
    expect(found.refused).toBeGreaterThan(600);
  });

  test('K-02 without a witness only what was cut off the end goes unnoticed, never anything before it', () => {
    const { title, files } = samples[at] ?? { title: '', files: new Map() };
    const found = judgeAll(unwitnessed(files), 16);
    print(`${title}, without a witness`, found);
    expect(found.bad).toEqual([]);
    expect(found['end lost']).toBeGreaterThan(60);
  });
});
