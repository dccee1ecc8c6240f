import { parseArgs } from 'node:util';
import { shrink } from './shrink.ts';
import { explained, simulate, summary } from './simulate.ts';
import { countryNames } from './steps.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    months: { type: 'string', default: '20' },
    country: { type: 'string' },
    shrink: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const wanted = countryNames.filter((each) => !values.country || each === values.country);
const [firstSeed, months] = [Number(values.seed), Number(values.months)];

if (wanted.length === 0 || !Number.isSafeInteger(firstSeed) || !(months > 0)) {
  console.error('simulate [--seed N] [--months M] [--country ukraine|panama] [--no-shrink]');
  process.exit(2);
}

process.exitCode = 0;
for (const country of wanted) {
  const began = performance.now();
  const tally = await simulate(
    { country, firstSeed, months },
    {
      told: async (bad) => {
        console.log(`${bad.history.country}, seed ${bad.history.seed}: ${bad.finding.law}: ${bad.finding.what}`);
        if (values.shrink) console.log(`The shortest history found that breaks it:\n${explained(await shrink(bad))}`);
      },
    },
  );
  console.log(summary(country, tally, (performance.now() - began) / 1000));
  if (tally.bad.length > 0) process.exitCode = 1;
}
