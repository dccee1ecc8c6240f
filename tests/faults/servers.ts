import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccount } from '../../src/simulator/panama/accounts.ts';
import { startPanamaSimulator } from '../../src/simulator/panama/simulator.ts';
import { startUkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';

export const countries = ['ukraine', 'panama'] as const;
export type CountryName = (typeof countries)[number];

/** What is wrong with the way to the server; both simulators know each of these. */
export type Trouble = 'refused' | 'cut' | 'slow' | 'answer lost' | 'request lost';

/** A document in the server's books, under the name the register prints on it. */
export type Booked = { readonly name: string; readonly total: string | null; readonly isVoid: boolean };

/** A fiscal server of a country, its books, and what can go wrong on the way to it. */
export type Server = {
  readonly country: CountryName;
  /** What `kasa init` needs to know of it. */
  readonly setUpWords: readonly string[];
  readonly trouble: (trouble: Trouble) => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly books: () => readonly Booked[];
  readonly close: () => Promise<void>;
};

const faultOf = (trouble: Trouble, document: 'doc' | 'send') =>
  ({
    refused: { down: { how: 'refuse' } },
    cut: { down: { how: 'reset' } },
    slow: { slow: { ms: 12 } },
    'answer lost': { dropAfter: { times: 1, on: document } },
    'request lost': { dropBefore: { times: 1, on: document } },
  })[trouble];

const money = (hundredths: number): string => (hundredths / 100).toFixed(2);

const ukraine = async (): Promise<Server> => {
  const simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  return {
    country: 'ukraine',
    setUpWords: ['--country', 'ukraine', '--server', simulator.url],
    trouble: (trouble) => simulator.control.set(Object(faultOf(trouble, 'doc'))),
    restore: () => simulator.control.clear(),
    books: () =>
      simulator.books().documents.map(({ orderNumber, fiscalNumber, sum, revoked }) => ({
        name: `${orderNumber} ${fiscalNumber}`,
        total: sum === null ? null : money(sum),
        isVoid: revoked,
      })),
    close: simulator.close,
  };
};

const panama = async (): Promise<Server> => {
  const simulator = await startPanamaSimulator({ port: 0, clock: Date.now, seed: 7, accounts: [demoAccount] });
  const folder = mkdtempSync(join(tmpdir(), 'kasa-issuer-'));
  const [password, issuer] = [join(folder, 'password'), join(folder, 'issuer.json')];
  writeFileSync(password, demoAccount.password);
  writeFileSync(issuer, JSON.stringify(demoAccount.issuer));
  return {
    country: 'panama',
    setUpWords: [
      ...['--country', 'panama', '--server', simulator.url, '--user', demoAccount.user],
      ...['--password-file', password, '--issuer', issuer],
    ],
    trouble: (trouble) => simulator.control.set(Object(faultOf(trouble, 'send'))),
    restore: () => simulator.control.clear(),
    books: () =>
      simulator.books().documents.map(({ billingPoint, number, total }) => ({
        name: `${billingPoint} ${number}`,
        total,
        isVoid: false,
      })),
    close: simulator.close,
  };
};

/** Starts the server of a country on the loopback address. */
export const startServer = (country: CountryName): Promise<Server> => ({ ukraine, panama })[country]();
