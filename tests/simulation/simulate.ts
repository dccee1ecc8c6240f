import { type Finding } from './auditor/finding.ts';
import { historyOf } from './history.ts';
import { type Plant } from './machine.ts';
import { play } from './play.ts';
import { type CountryName, type History } from './steps.ts';

/** A history that failed, cut off where it did. */
export type Bad = { readonly history: History; readonly finding: Finding };

/** What so many months of a country came to. */
export type Tally = {
  readonly months: number;
  readonly operations: number;
  readonly documents: number;
  readonly crashes: number;
  readonly lostAnswers: number;
  readonly bad: readonly Bad[];
};

type Wish = { readonly country: CountryName; readonly firstSeed: number; readonly months: number };

/** Plays a month for each seed; `told` hears of each that fails, and may take its time. */
export const simulate = async (
  { country, firstSeed, months }: Wish,
  { plant = {}, told = async () => undefined }: { plant?: Plant; told?: (bad: Bad) => Promise<void> } = {},
): Promise<Tally> => {
  const sum = { operations: 0, documents: 0, crashes: 0, lostAnswers: 0 };
  const bad: Bad[] = [];
  for (let month = 0; month < months; month++) {
    const history = historyOf(country, firstSeed + month);
    const played = await play(history, plant);
    sum.operations += played.operations;
    sum.documents += played.documents;
    sum.crashes += played.crashes;
    sum.lostAnswers += played.lostAnswers;
    if (!played.finding) continue;
    const failing = {
      history: { ...history, steps: history.steps.slice(0, played.operations) },
      finding: played.finding,
    };
    bad.push(failing);
    await told(failing);
  }
  return { months, ...sum, bad };
};

/** A failure as a person reads it: the seed, what fails, and every step that leads there. */
export const explained = ({ history, finding }: Bad): string =>
  [
    `${history.country}, seed ${history.seed}, from ${new Date(history.start).toISOString()}: ${finding.law}: ${finding.what}`,
    ...history.steps.map((step) => `    ${JSON.stringify(step)}`),
  ].join('\n');

/** The one line that sums months up. */
export const summary = (country: CountryName, { bad, ...sum }: Tally, seconds: number): string =>
  `${country}: ${sum.months} months, ${sum.operations} operations, ${sum.documents} documents, ${sum.crashes} crashes, ` +
  `${sum.lostAnswers} lost answers, ${bad.length} bad, ${seconds.toFixed(1)} s`;
