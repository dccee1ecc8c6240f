import { existsSync, readFileSync } from 'node:fs';
import { type Article } from '../catalogue/article.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { type Country, countryNamed, countryNames } from '../countries.ts';
import { type Registration } from '../fiscal/regimes/regime.ts';
import { instant } from '../fiscal/time.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { journalFolder } from '../persistence/segment-files.ts';
import { defaultPatience } from '../runtime/parts.ts';
import { type DevKey, makeDevKey } from '../signing/dev-key.ts';
import { devSigner } from '../signing/dev-signer.ts';
import { systemClock } from './clock.ts';
import { download } from './download.ts';
import { failures } from './failures.ts';
import { isLoopback } from './loopback.ts';
import { takeFolder } from './open-register.ts';
import { CommandFailed, type Language } from './sentence.ts';

/** What a register is set up with; what is left out is asked of the server or taken from the country's page. */
export type SetUpRequest = {
  readonly folder: string;
  readonly country: string;
  readonly server: string;
  readonly register?: string | undefined;
  readonly signer?: string | undefined;
  readonly catalogue?: string | undefined;
  readonly skipBad?: boolean;
  readonly offlineNumbers?: number | undefined;
  readonly cashier?: string | undefined;
  readonly language?: Language | undefined;
};

/** Sets a data folder up without questions (UA-02: online, with the product database). Nothing half-done is kept. */
export const setUp = async (request: SetUpRequest): Promise<Registration> => {
  const country = chosenCountry(request.country);
  requireDevSigner(request);
  const release = takeFolder(request.folder);
  try {
    return await setUpLocked(request, country);
  } finally {
    release();
  }
};

const setUpLocked = async (request: SetUpRequest, country: Country): Promise<Registration> => {
  const { folder, server } = request;
  const store = configStore(nodeFileSystem, folder);
  if (store.read() !== undefined || existsSync(journalFolder(folder)))
    throw new CommandFailed(failures.alreadySetUp(folder));
  const key = developmentKey();
  const registration = await chosenRegister(country, { server, key, register: request.register });
  const articles =
    request.catalogue === undefined ? undefined : await articlesFrom(request.catalogue, request.skipBad ?? false);
  if (articles) catalogueStore(nodeFileSystem, folder).write(articles);
  store.write({
    country: request.country,
    server,
    registration,
    signer: { kind: 'dev', key },
    cashRoundingStep: null,
    offlineNumbers: request.offlineNumbers ?? null,
    cashier: request.cashier ?? '',
    language: request.language ?? null,
  });
  return registration;
};

const chosenCountry = (name: string): Country => {
  const country = countryNamed(name);
  if (!country) throw new CommandFailed(failures.usage(`--country must be one of: ${countryNames.join(', ')}`), 2);
  return country;
};

const requireDevSigner = ({ signer = 'dev', server }: SetUpRequest): void => {
  if (!URL.canParse(server)) throw new CommandFailed(failures.usage(`--server is not an address: ${server}`), 2);
  if (signer === 'dstu') throw new CommandFailed(failures.signerNotYet());
  if (signer !== 'dev') throw new CommandFailed(failures.usage('--signer must be dev or dstu'), 2);
  if (!isLoopback(server)) throw new CommandFailed(failures.devOnlyOnLoopback(server));
};

const year = 365 * 86_400_000;

/** A throw-away key; valid for long in both directions, because tests move the clock. */
const developmentKey = (): DevKey => {
  const now = systemClock.wall();
  return makeDevKey({
    name: 'Kasa development key',
    taxNumber: '1010101017',
    validFrom: instant(now - 5 * year),
    validTo: instant(now + 10 * year),
  });
};

type Choice = { readonly server: string; readonly key: DevKey; readonly register: string | undefined };

const chosenRegister = async (country: Country, { server, key, register }: Choice): Promise<Registration> => {
  const connection = { url: server, signer: devSigner(key), now: systemClock.wall };
  const { connect, answer } = defaultPatience;
  const outcome = await country.registers(connection, { connect, answer });
  if (outcome.kind === 'rejected') throw new CommandFailed(failures.serverRefused(outcome.code, outcome.text));
  if (outcome.kind !== 'found') throw new CommandFailed(failures.noServer(server, outcome.why));
  const fitting = outcome.registrations.filter(
    ({ registerNumber }) => register === undefined || registerNumber === register,
  );
  const [only, another] = fitting;
  if (only && !another) return only;
  const numbers = outcome.registrations.map(({ registerNumber }) => registerNumber);
  throw new CommandFailed(numbers.length === 0 ? failures.noRegisters() : failures.chooseRegister(numbers));
};

/** The articles of a file or an address; bad lines are listed, and skipped only when asked to. */
const articlesFrom = async (source: string, skipBad: boolean): Promise<readonly Article[]> => {
  const text = /^https?:/.test(source) ? await download(source) : readText(source);
  const { articles, problems } = readCatalogue(text);
  if (problems.length > 0 && !skipBad) {
    const lines = problems.slice(0, 20).map(({ line, reason, value }) => `${line}: ${reason} ${value}`);
    throw new CommandFailed(failures.badCatalogue(source, lines));
  }
  return articles;
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(failures.unreadableFile(file, error instanceof Error ? error.message : String(error)));
  }
};
