import { PassThrough } from 'node:stream';
import { texts } from '../app/text/text.ts';
import { countryNamed, countryNames } from '../countries.ts';
import { type Options, wholeNumber } from './command-line.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { type PracticeParts, practise } from './practice.tsx';
import { playScenario } from './scenarios/robot.ts';
import { type Scenario } from './scenarios/scenario.ts';
import { scenarios, scenariosFor } from './scenarios/scenarios.ts';
import { requireTerminal, type ShowOptions } from './screen.tsx';
import { CommandFailed } from './sentence.ts';

/** `kasa demo`: a register with its own fiscal server, demonstration articles and throw-away data. */
export const demo = async ({
  options,
  environment,
}: {
  options: Options;
  environment: Environment;
}): Promise<number> => {
  requireTerminal(environment);
  const name = options.country ?? countryNames[0] ?? '';
  const country = countryNamed(name);
  if (!country) throw new CommandFailed(failures.usage(`--country must be one of: ${countryNames.join(', ')}`), 2);
  const scenario = chosenScenario(options.scenario);
  await practise(
    {
      practice: 'demo',
      name,
      country,
      cashier: options.cashier,
      language: options.lang ? environment.language : undefined,
      timeScale: wholeNumber('time-scale', options['time-scale'], 100_000),
      ...(scenario ? { robot: (parts) => robotFor(scenario, parts, environment) } : {}),
    },
    environment,
  );
  return 0;
};

const chosenScenario = (name: string | undefined): Scenario | undefined => {
  const scenario = name === undefined ? undefined : scenarios[name];
  if (name === undefined || scenario) return scenario;
  throw new CommandFailed(failures.usage(`--scenario must be one of: ${Object.keys(scenarios).join(', ')}`), 2);
};

/** A flow of the other way of going offline would wait in vain. */
const requireFitting = (scenario: Scenario, entry: Scenario['entry']): void => {
  if (scenario.entry !== entry)
    throw new CommandFailed(failures.usage(`--scenario must be one of: ${scenariosFor(entry).join(', ')}`), 2);
};

/** At this pace a person can follow what the robot cashier does. */
const watchable = { keyMs: 180, stepMs: 1200 };

/** Plays a scenario on the real keyboard's line: a person may press keys too, and goes on when it is over. */
const robotFor = (
  scenario: Scenario,
  { till, control, language }: PracticeParts,
  { stdin }: Environment,
): Pick<ShowOptions, 'stdin' | 'ready'> => {
  requireFitting(scenario, till.regime.offline.entry);
  const setRawMode = (on: boolean): unknown => stdin.setRawMode(on);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  stdin.on('data', (bytes) => keyboard.write(bytes));
  const parts = { till, control, text: texts[language], keyboard, ...watchable };
  return { stdin: keyboard, ready: () => void playScenario(scenario, parts) };
};
