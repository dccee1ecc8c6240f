import { existsSync } from 'node:fs';
import { type Article } from '../catalogue/article.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { type Country, countryNamed, countryNames } from '../countries.ts';
import { type Registration } from '../fiscal/regimes/regime.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { journalFolder } from '../persistence/segment-files.ts';
import { defaultPatience } from '../runtime/parts.ts';
import { type SetUpResult } from '../runtime/server-set-up.ts';
import { systemClock } from './clock.ts';
import { readText } from './credentials.ts';
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
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The file about the issuer, as it was read. */
  readonly issuer?: unknown;
  readonly catalogue?: string | undefined;
  readonly skipBad?: boolean;
  readonly offlineNumbers?: number | undefined;
  /** Minor units; null, or left out, leaves it to the country's page. */
  readonly cashRoundingStep?: number | null;
  readonly cashier?: string | undefined;
  readonly language?: Language | undefined;
};

/** The register as it was set up; `unproven` says why the server could not be asked, where that is allowed. */
type SetUpDone = { readonly registration: Registration; readonly unproven: string | undefined };

/** Sets a data folder up without questions (UA-02: online, with the product database). Nothing half-done is kept. */
export const setUp = async (asked: SetUpRequest): Promise<SetUpDone> => {
  const request = { ...asked, server: asked.server.replace(/\/+$/, '') };
  const country = chosenCountry(request.country);
  requireServer(request.server);
  if (country.signs) requireDevSigner(request);
  const release = takeFolder(request.folder);
  try {
    return await setUpLocked(request, country);
  } finally {
    release();
  }
};

const setUpLocked = async (request: SetUpRequest, country: Country): Promise<SetUpDone> => {
  const { folder, server } = request;
  const store = configStore(nodeFileSystem, folder);
  if (store.read() !== undefined || existsSync(journalFolder(folder)))
    throw new CommandFailed(failures.alreadySetUp(folder));
  const { registration, national, unproven } = await askServer(country, request);
  const articles =
    request.catalogue === undefined ? undefined : await articlesFrom(request.catalogue, request.skipBad ?? false);
  if (articles) catalogueStore(nodeFileSystem, folder).write(articles);
  store.write({
    country: request.country,
    server,
    registration,
    national: { ...national },
    cashRoundingStep: request.cashRoundingStep ?? null,
    offlineNumbers: request.offlineNumbers ?? null,
    cashier: request.cashier ?? '',
    language: request.language ?? null,
  });
  return { registration, unproven };
};

/** The server's word on the register, or why there is none. */
const askServer = async (
  country: Country,
  { server, register, user, password, issuer }: SetUpRequest,
): Promise<Extract<SetUpResult, { kind: 'ready' }>> => {
  const limits = { ...defaultPatience, ...country.patience };
  const result = await country.setUp({ server, register, user, password, issuer, now: systemClock.wall, limits });
  switch (result.kind) {
    case 'ready':
      return result;
    case 'no-server':
      throw new CommandFailed(failures.noServer(server, result.why));
    case 'refused':
      throw new CommandFailed(failures.serverRefused(result.code, result.text));
    case 'unusable':
      throw new CommandFailed(failures.usage(result.what), 2);
    case 'choose':
      throw new CommandFailed(
        result.numbers.length === 0 ? failures.noRegisters() : failures.chooseRegister(result.numbers),
      );
  }
};

const chosenCountry = (name: string): Country => {
  const country = countryNamed(name);
  if (!country) throw new CommandFailed(failures.usage(`--country must be one of: ${countryNames.join(', ')}`), 2);
  return country;
};

const requireServer = (server: string): void => {
  if (!URL.canParse(server)) throw new CommandFailed(failures.usage(`--server is not an address: ${server}`), 2);
};

const requireDevSigner = ({ signer = 'dev', server }: SetUpRequest): void => {
  if (signer === 'dstu') throw new CommandFailed(failures.signerNotYet());
  if (signer !== 'dev') throw new CommandFailed(failures.usage('--signer must be dev or dstu'), 2);
  if (!isLoopback(server)) throw new CommandFailed(failures.devOnlyOnLoopback(server));
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
