import { countryNamed } from '../countries.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type Options } from './command-line.ts';
import { type Environment } from './environment.ts';
import { openRegister } from './open-register.ts';
import { requireTerminal, showRegister } from './screen.tsx';
import { runWizard } from './wizard.tsx';

/** `kasa`: the register of a data folder; a folder without one begins with the wizard. */
export const register = async ({
  options,
  environment,
}: {
  options: Options;
  environment: Environment;
}): Promise<number> => {
  requireTerminal(environment);
  const folder = options.data ?? environment.dataFolder;
  if (configStore(nodeFileSystem, folder).read() === undefined && !(await runWizard(folder, environment))) return 1;
  const opened = openRegister({ folder, clockFile: options['clock-file'] });
  const { country, language, cashier } = opened.config;
  const spoken = options.lang
    ? environment.language
    : (language ?? countryNamed(country)?.language ?? environment.language);
  await showRegister({ register: opened, environment, language: spoken, cashier });
  return 0;
};
