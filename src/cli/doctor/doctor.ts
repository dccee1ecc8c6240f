import { type Country, countryNamed } from '../../countries.ts';
import { type Register } from '../../fiscal/register.ts';
import { type Config, configStore } from '../../persistence/config.ts';
import { nodeFileSystem } from '../../persistence/file-system.ts';
import { readRegister } from '../../persistence/read-register.ts';
import { askPosition } from '../ask-position.ts';
import { systemClock } from '../clock.ts';
import { type Environment } from '../environment.ts';
import { failures } from '../failures.ts';
import { openRegister, requireRegister } from '../open-register.ts';
import { CommandFailed } from '../sentence.ts';
import { provenJournal } from '../verify.ts';
import { type Finding, findingJson, findingLines, fine } from './finding.ts';
import { folderFindings, troubleFinding } from './folder-findings.ts';
import { journalFinding } from './journal-finding.ts';
import { keyFinding, registerFindings } from './register-findings.ts';
import { serverFindings } from './server-findings.ts';

export type DoctorRequest = { readonly folder: string; readonly json: boolean; readonly repair: boolean };

/** `kasa doctor`: looks at everything, changes nothing unless asked to repair, and says what to do. Returns the exit code. */
export const doctor = async (request: DoctorRequest, environment: Environment): Promise<0 | 1> => {
  const { folder, json, repair } = request;
  requireRegister(folder);
  if (repair) await goOnFromServer(folder);
  const findings = await examine(folder);
  const { stdout, language } = environment;
  for (const finding of findings)
    stdout.write(`${json ? JSON.stringify(findingJson(finding, language)) : findingLines(finding, language)}\n`);
  return findings.some(({ severity }) => severity === 'problem') ? 1 : 0;
};

/** The server expects other numbers (spec/ua 6). */
const wrongNumber = 7;

/** K-16, the one repair: on a person's word the register goes on from the server's number, an unsent session under it included (K-03). */
const goOnFromServer = async (folder: string): Promise<void> => {
  const { till, config, close } = openRegister({ folder });
  try {
    await till.start();
    await till.acceptGap(config.cashier);
    await till.sync();
    if (till.read().register.halt?.code === wrongNumber) await till.renumber();
  } finally {
    await close();
  }
};

const examine = async (folder: string): Promise<readonly Finding[]> => {
  const [settings, config] = settingsOf(folder);
  const journal = journalFinding(provenJournal(folder));
  const known = config ? countryNamed(config.country) : undefined;
  const register = journal.severity === 'problem' ? undefined : readRegister(nodeFileSystem, folder);
  const books = config && known && register ? await booksFindings(config, known, register) : [];
  return [settings, journal, ...folderFindings(folder), ...books];
};

const settingsOf = (folder: string): readonly [Finding, Config | undefined] => {
  try {
    const config = configStore(nodeFileSystem, folder).read();
    if (!config || !countryNamed(config.country)) throw new CommandFailed(failures.noConfig(folder));
    const { organisation, registerNumber } = config.registration;
    const found = `${organisation}, ${registerNumber}.`;
    return [fine('settings', { en: found, uk: found, es: found }), config];
  } catch (error) {
    if (error instanceof CommandFailed)
      return [{ check: 'settings', severity: 'problem', found: error.sentence }, undefined];
    return [troubleFinding('settings', error), undefined];
  }
};

const booksFindings = async (config: Config, country: Country, register: Register): Promise<readonly Finding[]> => {
  const now = systemClock.wall();
  const { regime, signer } = country.open(config, { now: () => now });
  return [
    ...(country.signs ? [keyFinding(signer.describe(), now)] : []),
    ...registerFindings(regime, register, now),
    ...serverFindings(config.server, await askPosition(config, country, register)),
  ];
};
