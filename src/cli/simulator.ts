import { countryNamed, countryNames } from '../countries.ts';
import { systemClock } from './clock.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { CommandFailed } from './sentence.ts';

export type SimulatorOptions = { readonly country: string; readonly port: number; readonly state: string | null };

/** A fiscal server alone, until the process is told to end; its first line says where it listens. */
export const simulator = async ({ country, port, state }: SimulatorOptions, { stdout }: Environment): Promise<void> => {
  const chosen = countryNamed(country);
  if (!chosen) throw new CommandFailed(failures.usage(`the country must be one of: ${countryNames.join(', ')}`), 2);
  try {
    const { url } = await chosen.simulator({ port, clock: systemClock.wall, stateFolder: state });
    stdout.write(`listening ${new URL(url).origin}\n`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new CommandFailed(failures.portInUse(port));
    throw error;
  }
};
