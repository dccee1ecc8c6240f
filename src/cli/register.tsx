import { showTrouble } from '../app/screens/trouble/trouble-app.tsx';
import { themeFor } from '../app/theme.ts';
import { countryNamed } from '../countries.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type People } from '../runtime/people.ts';
import { type SetUpAnswers } from '../runtime/set-up.ts';
import { type Options } from './command-line.ts';
import { demo } from './demo.tsx';
import { type Environment } from './environment.ts';
import { type OpenOptions, type OpenRegister, openRegister } from './open-register.ts';
import { peopleAtHand } from './people/people-at-hand.ts';
import { requireTerminal, showRegister } from './screen.tsx';
import { type Trouble, troubleOf } from './trouble.ts';
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
  const { opened, people } = await openOrTell({ folder, clockFile: options['clock-file'] }, environment);
  const { country, language, cashier } = opened.config;
  const own = language ?? countryNamed(country)?.language ?? environment.language;
  const spoken = options.lang ? environment.language : own;
  await showRegister({ register: opened, environment, language: spoken, cashier, people });
  return 0;
};

/** The people are read first: a register whose lock cannot be known is not opened. */
const openWithPeople = (options: OpenOptions): { readonly opened: OpenRegister; readonly people: People } => {
  const people = peopleAtHand(options.folder);
  return { people, opened: openRegister(options) };
};

/** A folder that cannot be opened has a screen of its own, and its sentence stays on the terminal after it. */
const openOrTell = async (
  options: OpenOptions,
  environment: Environment,
): Promise<ReturnType<typeof openWithPeople>> => {
  try {
    return openWithPeople(options);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble && !environment.plain) await tell(trouble, environment);
    throw error;
  }
};

const tell = ({ found, certain, next }: Trouble, environment: Environment): Promise<void> => {
  const { stdin, stdout, language, unicode, colour } = environment;
  const words = { found: found[language], certain: certain[language], next: next[language] };
  return showTrouble({ stdin, stdout, language, theme: themeFor({ ascii: !unicode, colour }), words });
};

const demonstrate = ({ country, language, cashier }: SetUpAnswers, environment: Environment): Promise<number> =>
  demo({ options: { country, lang: language, cashier }, environment: { ...environment, language } });
