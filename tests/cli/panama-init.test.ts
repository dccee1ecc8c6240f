import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { runCommand } from '../../src/cli/commands.ts';
import { type Environment } from '../../src/cli/environment.ts';
import { CommandFailed } from '../../src/cli/sentence.ts';
import { type PanamaSimulator, startPanamaSimulator } from '../../src/simulator/panama/simulator.ts';
import { issuer } from '../support/panama-requests.ts';

const password = 'nadie-debe-verla-7';

let simulator: PanamaSimulator;
let folder: string;
const { contingencyEmission: _, ...file } = { ...issuer, rucType: 2 };

beforeAll(async () => {
  const account = { user: 'demo', password, issuer: { ...file, rucType: 2, environment: 2 } } as const;
  simulator = await startPanamaSimulator({ port: 0, clock: Date.now, seed: 7, accounts: [account] });
});
afterAll(() => simulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasa-init-'));
});

/** A file beside the data folder, as a person would write it. */
const written = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command as the program does, and collects what it says. */
const kasa = async (words: readonly string[], input = ''): Promise<Ended> => {
  const [stdin, out, err] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const environment: Environment = {
    language: 'en',
    dataFolder: join(folder, 'data'),
    home: '.',
    program: [],
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: out as unknown as Environment['stdout'],
    stderr: err as unknown as NodeJS.WriteStream,
    colour: false,
    unicode: true,
  };
  const said = () => ({ out: String(out.read() ?? ''), err: String(err.read() ?? '') });
  try {
    const code = await runCommand(readCommandLine(words), environment);
    return { code, ...said() };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { code: error.exitCode, out: said().out, err: error.sentence.en };
  }
};

/** Requests as lines of input. */
const lines = (all: readonly object[]): string =>
  all.map((each, id) => `${JSON.stringify({ id, ...each })}\n`).join('');

type Given = { readonly issuer?: unknown; readonly password?: string; readonly server?: string };

const init = (given: Given = {}) =>
  kasa([
    ...['init', '--country', 'panama', '--server', given.server ?? simulator.url, '--user', 'demo'],
    ...['--password-file', written('password', given.password ?? `${password}\n`)],
    ...['--issuer', written('issuer.json', JSON.stringify(given.issuer ?? file))],
  ]);
const isSetUp = () => existsSync(join(folder, 'data', 'config.json'));

test('PA-01 a register is set up from the files, its login proved, and it sells', async () => {
  expect(await init()).toEqual({ code: 0, out: '001  Abarrotería La Esquina, S.A.  0000\n', err: '' });
  const sale = {
    id: 1,
    do: 'sell',
    lines: [{ name: 'Pan', price: '0.15', tax: '00' }],
    pay: [{ by: 'cash', amount: '0.15' }],
  };
  const { code, out } = await kasa(['batch'], `${JSON.stringify(sale)}\n{"id":2,"do":"goOffline"}\n`);
  const [sold, refused] = out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(code).toBe(0);
  expect(sold).toMatchObject({ ok: true, document: { point: '001', fiscalNumber: '0000000001', total: '0.15' } });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'conditions-not-accepted' } });
});

test('the mode outlives the process, and the one that comes back sends what the other sold', async () => {
  await init();
  const sale = {
    do: 'sell',
    lines: [{ name: 'Pan', price: '0.15', tax: '00' }],
    pay: [{ by: 'cash', amount: '0.15' }],
  };
  const reason = 'Sin servicio de Internet en el local';
  const mode = { do: 'goOffline', reason, acceptConditions: true };
  await kasa(['batch'], lines([mode, sale, sale]));
  const { out } = await kasa(['batch'], lines([{ do: 'status' }, { do: 'goOnline' }]));
  const [status, online] = out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(status).toMatchObject({ link: 'offline', waiting: 2 });
  expect(online).toMatchObject({ ok: true, documents: [{ state: 'accepted' }, { state: 'accepted' }] });
  expect((await kasa(['verify', '--json'])).out).toContain('"ok":true');
});

describe('the password', () => {
  /** Every file of the data folder as text. */
  const texts = () =>
    readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, 'data', name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, 'latin1')] as const);

  test('stands in the settings alone: neither in the journal nor on paper nor in anything that is said', async () => {
    const said = [await init(), await init()];
    const commands = ['status', 'probe', 'openShift', 'documents', 'sync'].map((each) => ({ do: each }));
    const sale = {
      do: 'sell',
      lines: [{ name: 'Pan', price: '0.15', tax: '00' }],
      pay: [{ by: 'cash', amount: '0.15' }],
    };
    const print = { do: 'print', number: 2 };
    const input = lines([...commands, sale, print]);
    said.push(await kasa(['batch'], input), await kasa(['journal', '--json']), await kasa(['verify', '--json']));
    await simulator.control.set({ loginRefused: {} });
    said.push(await kasa(['batch'], input));
    await simulator.control.clear();
    const everything = said.map(({ out, err }) => out + err).join('');
    expect(everything).toContain('"state":"accepted"');
    expect(everything).not.toContain(password);
    const holding = texts().filter(([, text]) => text.includes(password));
    expect(holding.map(([path]) => path)).toEqual([join(folder, 'data', 'config.json')]);
  });

  test('that is wrong is refused in one sentence without it, and nothing is set up', async () => {
    const { code, out, err } = await init({ password: 'falsa-clave-99' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('401');
    expect(err).not.toContain('falsa-clave-99');
    expect(isSetUp()).toBe(false);
  });

  test('PA-01 with a PAC that does not answer the register is set up, and told to be unproven', async () => {
    const { code, err } = await init({ server: 'http://127.0.0.1:9/api' });
    expect(code).toBe(0);
    expect(err).toContain('the login is not proved');
    expect(err).not.toContain(password);
    expect(isSetUp()).toBe(true);
  });
});

describe('what init will not take', () => {
  test.each([
    ['no RUC', { ...file, ruc: undefined }, 'ruc'],
    ['a RUC with a letter that no RUC has', { ...file, ruc: '155ñ-2-2015' }, 'ruc'],
    ['a RUC of 21 characters', { ...file, ruc: '1'.repeat(21) }, 'ruc'],
    ['one check digit', { ...file, dv: '5' }, 'dv'],
    ['a person who is neither natural nor legal', { ...file, rucType: 3 }, 'rucType'],
    ['no name', { ...file, name: '  ' }, 'name'],
    ['no address', { ...file, address: '' }, 'address'],
    ['a branch of three', { ...file, branch: '000' }, 'branch'],
    ['a billing point of two digits', { ...file, billingPoint: '01' }, 'billingPoint'],
    ['the billing point 000', { ...file, billingPoint: '000' }, 'billingPoint'],
    ['the offline billing point 000', { ...file, offlineBillingPoint: '000' }, 'billingPoint'],
    ['PA-13 one point for both', { ...file, offlineBillingPoint: '001' }, 'PA-13'],
    ['an environment that is none', { ...file, environment: '3' }, 'environment'],
    ['an emission that is none of contingency', { ...file, contingencyEmission: '03' }, 'contingencyEmission'],
    ['a list in place of the issuer', [], '--issuer'],
    ['nothing', null, '--issuer'],
  ])('%s: the sentence names it, and nothing is set up', async (_title, content, named) => {
    const { code, out, err } = await init({ issuer: content === null ? 'null' : content });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
    expect(err).not.toContain(password);
    expect(isSetUp()).toBe(false);
  });

  const base = () => ['init', '--country', 'panama', '--server', simulator.url];
  const secret = () => ['--password-file', written('password', password)];
  const about = () => ['--issuer', written('issuer.json', JSON.stringify(file))];

  test.each([
    ['no user', () => [...base(), ...secret(), ...about()], 2, '--user'],
    ['no password', () => [...base(), '--user', 'demo', ...about()], 2, '--password-file'],
    [
      'an empty password',
      () => [...base(), '--user', 'demo', '--password-file', written('password', '\n'), ...about()],
      2,
      '--password-file',
    ],
    ['no issuer', () => [...base(), '--user', 'demo', ...secret()], 2, '--issuer'],
    ['no server', () => ['init', '--country', 'panama', '--user', 'demo', ...secret(), ...about()], 2, '--server'],
    ['a password file that is not there', () => [...base(), '--password-file', join(folder, 'none')], 1, 'none'],
    ['an issuer file that is not there', () => [...base(), '--issuer', join(folder, 'none.json')], 1, 'none.json'],
    ['an issuer file that is no JSON', () => [...base(), '--issuer', written('issuer.json', '{ruc')], 1, 'issuer.json'],
  ] as const)('%s', async (_title, words, expected, named) => {
    const { code, out, err } = await kasa(words());
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(named);
    expect(err).not.toContain('\n');
    expect(isSetUp()).toBe(false);
  });

  test('a password given as a word of the command line', () => {
    expect(() => readCommandLine(['init', '--password', password])).toThrow(CommandFailed);
  });

  test('K-10 a folder that holds a register already', async () => {
    await init();
    const before = readFileSync(join(folder, 'data', 'config.json'), 'utf8');
    expect(await init()).toMatchObject({ code: 1, err: expect.stringContaining('K-10') });
    expect(readFileSync(join(folder, 'data', 'config.json'), 'utf8')).toBe(before);
  });
});
