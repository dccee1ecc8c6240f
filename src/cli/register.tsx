import { countryNamed } from '../countries.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type SetUpAnswers } from '../runtime/set-up.ts';
import { type Options } from './command-line.ts';
import { demo } from './demo.tsx';
import { type Environment } from './environment.ts';
import { openRegister } from './open-register.ts';
import { requireTerminal, showRegister } from './screen.tsx';
import { runWizard } from './wizard.tsx';

type Given = { readonly options: Options; readonly environment: Environment };

/** `kasa`: the register of a data folder; a folder without one begins with the wizard. */
export const register = async (given: Given): Promise<number> => {
  const { options, environment } = given;
  requireTerminal(environment);
  const folder = options.data ?? environment.dataFolder;
  if (configStore(nodeFileSystem, folder).read() !== undefined) return show(folder, given);
  const answers = await runWizard(folder, environment);
  if (!answers) return 1;
  return answers.server === null ? demonstrate(answers, environment) : show(folder, given);
};

const show = async (folder: string, { options, environment }: Given): Promise<number> => {
  const opened = openRegister({ folder, clockFile: options['clock-file'] });
  const { country, language, cashier } = opened.config;
  const own = language ?? countryNamed(country)?.language ?? environment.language;
  await showRegister({ register: opened, environment, language: options.lang ? environment.language : own, cashier });
  return 0;
};

const demonstrate = ({ country, language, cashier }: SetUpAnswers, environment: Environment): Promise<number> =>
  demo({ options: { country, lang: language, cashier }, environment: { ...environment, language } });
