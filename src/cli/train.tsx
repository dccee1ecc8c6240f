import { type Article } from '../catalogue/article.ts';
import { type Country, countryNamed, countryNames } from '../countries.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { type Config, configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type Options, wholeNumber } from './command-line.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { type PracticeRequest, practise } from './practice.tsx';
import { requireTerminal } from './screen.tsx';
import { CommandFailed } from './sentence.ts';

/** `kasa train`: the shop's own register to practise on. Its folder is only read, and never held: the real one may be selling. */
export const train = async ({
  options,
  environment,
}: {
  options: Options;
  environment: Environment;
}): Promise<number> => {
  requireTerminal(environment);
  const folder = options.data ?? environment.dataFolder;
  const config = configStore(nodeFileSystem, folder).read();
  const own = config ? ofTheShop(config, folder, options) : ofNoShop(folder, options);
  const language = options.lang ? environment.language : own.language;
  const timeScale = wholeNumber('time-scale', options['time-scale'], 100_000);
  await practise({ practice: 'training', ...own, language, timeScale }, environment);
  return 0;
};

type Own = Omit<PracticeRequest, 'practice'>;

/** What a shop's folder lends: goods, cashier, language and the settings of its sums; never its server, keys or numbers. */
const ofTheShop = (config: Config, folder: string, options: Options): Own => {
  const { country: name, cashier, language, cashRoundingStep, offlineNumbers } = config;
  if (options.country !== undefined && options.country !== name)
    throw new CommandFailed(failures.trainsOwnCountry(folder, name), 2);
  return {
    name,
    country: countryFor(name),
    cashier,
    language: language ?? undefined,
    articles: articlesOf(folder),
    settings: { cashRoundingStep, offlineNumbers: offlineNumbers ?? undefined },
  };
};

const articlesOf = (folder: string): readonly Article[] => catalogueStore(nodeFileSystem, folder).read();

const ofNoShop = (folder: string, { country: name }: Options): Own => {
  if (name === undefined) throw new CommandFailed(failures.nothingToTrainOn(folder, countryNames));
  return { name, country: countryFor(name) };
};

const countryFor = (name: string): Country => {
  const country = countryNamed(name);
  if (country) return country;
  throw new CommandFailed(failures.usage(`--country must be one of: ${countryNames.join(', ')}`), 2);
};
