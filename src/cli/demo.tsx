import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { texts } from '../app/text/text.ts';
import { countryNamed, countryNames } from '../countries.ts';
import { type Duration, duration } from '../fiscal/time.ts';
import { type DemoControl } from '../runtime/demo-control.ts';
import { type RunningSimulator } from '../simulator/running.ts';
import { scaledClock, shiftedClock, systemClock } from './clock.ts';
import { type Options, wholeNumber } from './command-line.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { setUp } from './init.ts';
import { openRegister } from './open-register.ts';
import { playScenario, type RobotOptions } from './scenarios/robot.ts';
import { type Scenario } from './scenarios/scenario.ts';
import { scenarios, scenariosFor } from './scenarios/scenarios.ts';
import { requireTerminal, type ShowOptions, showRegister } from './screen.tsx';
import { CommandFailed } from './sentence.ts';

/** How many lines of the wire the demonstration remembers. */
const wireLines = 200;

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
  let jumpedMs = 0;
  const scale = wholeNumber('time-scale', options['time-scale'], 100_000) ?? 1;
  const clock = shiftedClock(scaledClock(systemClock, scale), () => jumpedMs);
  const folder = mkdtempSync(join(tmpdir(), 'kasa-demo-'));
  const simulator = await country.simulator({ port: 0, clock: clock.wall, stateFolder: null });
  try {
    const cashier = options.cashier || country.demo.cashier;
    const catalogue = join(environment.home, 'data', country.demo.catalogue);
    await setUp({ ...(await country.demo.facts()), folder, country: name, server: simulator.url, catalogue, cashier });
    const wire: string[] = [];
    const register = openRegister({
      folder,
      clock,
      watch: (line) => void (wire.push(line) > wireLines && wire.shift()),
    });
    const control = demoControl(simulator, wire, (by) => {
      jumpedMs += by;
    });
    const language = options.lang ? environment.language : country.language;
    requireFitting(scenario, register.till.regime.offline.entry);
    const robotParts = { till: register.till, control, text: texts[language] };
    const robot = scenario ? robotFor(scenario, robotParts, environment) : {};
    await showRegister({ register, environment, language, cashier, demo: control, ...robot });
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
};

const chosenScenario = (name: string | undefined): Scenario | undefined => {
  const scenario = name === undefined ? undefined : scenarios[name];
  if (name === undefined || scenario) return scenario;
  throw new CommandFailed(failures.usage(`--scenario must be one of: ${Object.keys(scenarios).join(', ')}`), 2);
};

/** A flow of the other way of going offline would wait in vain. */
const requireFitting = (scenario: Scenario | undefined, entry: Scenario['entry']): void => {
  if (scenario && scenario.entry !== entry)
    throw new CommandFailed(failures.usage(`--scenario must be one of: ${scenariosFor(entry).join(', ')}`), 2);
};

/** At this pace a person can follow what the robot cashier does. */
const watchable = { keyMs: 180, stepMs: 1200 };

/** Plays a scenario on the real keyboard's line: a person may press keys too, and goes on when it is over. */
const robotFor = (
  scenario: Scenario,
  parts: Pick<RobotOptions, 'till' | 'control' | 'text'>,
  { stdin }: Environment,
): Pick<ShowOptions, 'stdin' | 'ready'> => {
  const setRawMode = (on: boolean): unknown => stdin.setRawMode(on);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  stdin.on('data', (bytes) => keyboard.write(bytes));
  return { stdin: keyboard, ready: () => void playScenario(scenario, { ...parts, keyboard, ...watchable }) };
};

const demoControl = (
  { switches }: RunningSimulator,
  wire: readonly string[],
  jump: (by: Duration) => void,
): DemoControl => ({
  ...switches,
  jumpClock: (by) => jump(duration(by)),
  wire: () => wire,
});
