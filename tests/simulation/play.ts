import { type Finding } from './auditor/finding.ts';
import { countries } from './countries.ts';
import { hands } from './hands.ts';
import { type Plant } from './machine.ts';
import { rest } from './rest.ts';
import { type History } from './steps.ts';
import { worldOf } from './world.ts';

/** What a history came to. */
export type Played = {
  readonly finding: Finding | undefined;
  readonly operations: number;
  readonly documents: number;
  readonly crashes: number;
  readonly lostAnswers: number;
  /** The seal of the journal's last line: the same for every run of the same history. */
  readonly head: string;
};

/** The books are compared after so many steps, and at the end. */
const judgedEvery = 20;

/** Plays a history to its end, or to the first finding. */
export const play = async (history: History, plant: Plant = {}): Promise<Played> => {
  const world = worldOf(history, plant);
  const own = hands(world, countries[history.country]);
  let operations = 0;
  const problem = await caught(async () => {
    await own.start({ how: 'kill', again: null });
    for (const step of history.steps) {
      operations += 1;
      await own.take(step);
      if (operations % judgedEvery === 0) world.auditor.judge(world.server.books(), false);
      if (world.auditor.findings().length > 0) return;
    }
    world.auditor.judge(world.server.books(), false);
    if (world.auditor.findings().length > 0) return;
    await rest(world, own);
    world.auditor.judge(world.server.books(), true);
  });
  return {
    finding: world.auditor.findings()[0] ?? problem,
    operations,
    documents: world.auditor.documents(),
    crashes: world.machine.crashes(),
    lostAnswers: world.network.lostAnswers(),
    head: world.auditor.head(),
  };
};

/** A fault that nothing in the history explains is a finding as well. */
const caught = async (work: () => Promise<void>): Promise<Finding | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return { law: 'fault', what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};
