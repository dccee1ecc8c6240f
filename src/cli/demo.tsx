import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { requireTerminal, showRegister } from './screen.tsx';
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
  let jumpedMs = 0;
  const scale = wholeNumber('time-scale', options['time-scale'], 100_000) ?? 1;
  const clock = shiftedClock(scaledClock(systemClock, scale), () => jumpedMs);
  const folder = mkdtempSync(join(tmpdir(), 'kasa-demo-'));
  const simulator = await country.simulator({ port: 0, clock: clock.wall, stateFolder: null });
  try {
    const catalogue = join(environment.home, 'data', country.demoCatalogue);
    await setUp({ folder, country: name, server: simulator.url, catalogue, cashier: country.demoCashier });
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
    await showRegister({ register, environment, language, cashier: country.demoCashier, demo: control });
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
};

const demoControl = (
  { switches }: RunningSimulator,
  wire: readonly string[],
  jump: (by: Duration) => void,
): DemoControl => ({
  ...switches,
  slowDown: switches.slowDown,
  jumpClock: (by) => jump(duration(by)),
  wire: () => wire,
});
