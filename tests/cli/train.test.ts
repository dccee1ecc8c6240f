import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, takeFolder } from '../../src/cli/open-register.ts';
import { duration } from '../../src/fiscal/time.ts';
import { openSession, type Session } from '../pty/session.ts';
import { contentsOf, identity, openRealShop, type RealShop } from '../support/real-shop.ts';

const built = join(import.meta.dirname, '../../dist/kasa.mjs');

let shop: RealShop;
let folder: string;
/** Where throw-away folders are made. */
let thrown: string;
let session: Session | undefined;
let release = (): void => {};

beforeAll(async () => {
  shop = await openRealShop();
  folder = shop.folder;
});
afterAll(() => shop.close());
beforeEach(() => {
  thrown = mkdtempSync(join(tmpdir(), 'kasa-thrown-'));
});
afterEach(async () => {
  await session?.close();
  session = undefined;
  release();
  release = () => {};
  rmSync(thrown, { recursive: true, force: true });
});

const open = (...words: readonly string[]): Session => {
  session = openSession({ file: process.execPath, words: [built, ...words], env: { TMPDIR: thrown } });
  return session;
};

/** A training register with its articles loaded. */
const train = async (...words: readonly string[]): Promise<Session> => {
  const opened = open('train', '--data', folder, '--lang', 'en', ...words);
  await opened.shows('KASA TRAINING  ● ONLINE');
  await opened.shows('Scan an article');
  return opened;
};

/** The folders that are made to be thrown away. */
const throwAway = (): readonly string[] => readdirSync(thrown).filter((name) => name.startsWith('kasa-'));

/** What the printer of the training register has printed, by document number. */
const printed = (number: number): string => {
  const file = join(thrown, throwAway()[0] ?? '', 'receipts', `${String(number).padStart(6, '0')}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const sell = async ({ press, shows }: Session, code = '77'): Promise<void> => {
  press(`${code}\r`);
  await shows('1 item');
  press('\x1bOQ');
  await shows('TO PAY');
  press('\r');
  await shows('CHANGE');
  press('\r');
};

const ownLines = ['НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ', 'TRAINING, NOT A FISCAL DOCUMENT'];

const edges = (paper: string): readonly string[] => {
  const lines = paper.split('\n').map((line) => line.trim());
  return [...lines.slice(0, 2), ...lines.slice(-2)];
};

describe('kasa train', () => {
  test('sells the shop’s goods, asks its real server nothing, and touches nothing in its folder, which another holds', async () => {
    release = takeFolder(folder);
    const before = contentsOf(folder);
    const register = await train();
    await register.shows('TRAINING: NO SALE HERE IS REAL');
    expect(register.text()).toContain('Олена К.');
    await sell(register);
    await expect.poll(() => printed(2)).toContain('Мед липовий 0,5 л');
    // The cash step of the shop: 150.30 stands as it is, and is not rounded to 150.50.
    expect(printed(2)).toMatch(/ДО СПЛАТИ +150\.30/);
    register.press('/x\r');
    await register.shows('X report');
    expect(register.text()).toContain('TRAINING, NOT A FISCAL DOCUMENT');
    register.press('\x03');
    expect(await register.ended()).toBe(0);
    expect(shop.asked()).toBe(0);
    expect(contentsOf(folder)).toEqual(before);
    expect(throwAway()).toEqual([]);
  });

  test('every paper says at both ends what it is, a copy and the Z too, and none bears who the shop is', async () => {
    const register = await train();
    await sell(register);
    await expect.poll(() => edges(printed(2))).toEqual([...ownLines, ...ownLines]);
    register.press('/copy\r');
    await expect.poll(() => printed(2)).toContain('COPY');
    expect(edges(printed(2)).slice(2)).toEqual(ownLines);
    expect(
      printed(2)
        .split('\n')
        .slice(1, 3)
        .map((line) => line.trim()),
    ).toEqual(ownLines);
    register.press('/z\r');
    await register.shows('Z report: count the cash');
    register.press('150.30\r');
    await expect.poll(() => edges(printed(3))).toEqual([...ownLines, ...ownLines]);
    const papers = printed(2) + printed(3);
    expect(papers).toContain('Z-ЗВІТ');
    for (const word of Object.values(identity)) expect(papers).not.toContain(word);
  });

  test('the link can be cut and the clock moved, as in the demonstration', async () => {
    const register = await train();
    await sell(register);
    register.press('/demo\r');
    await register.shows('cut the link');
    register.press('1');
    await register.shows('the link is CUT');
    register.press('\x1b');
    await register.shows('Scan an article');
    await sell(register);
    await register.shows('KASA TRAINING  ◐ OFFLINE');
    await expect.poll(() => printed(4)).toContain('ОФЛАЙН');
    expect(edges(printed(4))).toEqual([...ownLines, ...ownLines]);
    register.press('/demo\r');
    await register.shows('the link is CUT');
    register.press('\x1b[A\r');
    await register.shows('done: clock + 35 h');
    expect(shop.asked()).toBe(0);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('a register that is ended by %s leaves nothing behind', async (signal, code) => {
    const register = await train();
    await sell(register);
    expect(throwAway()).toHaveLength(1);
    register.kill(signal);
    expect(await register.ended()).toBe(code);
    expect(throwAway()).toEqual([]);
  });

  test('speaks the shop’s language where none is asked for', async () => {
    const register = open('train', '--data', folder);
    await register.shows('KASA PRÁCTICA  ● EN LÍNEA');
    await register.shows('PRÁCTICA: NINGUNA VENTA ES REAL');
  });

  test('without a register trains in the country that is named, with goods to show', async () => {
    const register = open('train', '--data', join(thrown, 'none'), '--country', 'panama');
    await register.shows('KASA PRÁCTICA  ● EN LÍNEA');
    await register.shows('PRÁCTICA: NINGUNA VENTA ES REAL');
    expect(existsSync(join(thrown, 'none'))).toBe(false);
  });

  test.each([
    ['no register and no country', ['--data', 'none'], 1, 'Name the shop'],
    ['a country that is not the shop’s', ['--country', 'panama'], 2, 'leave --country out'],
    ['a country there is not', ['--data', 'none', '--country', 'mars'], 2, 'ukraine, panama'],
  ] as const)('%s is one sentence that says what to do', async (_, words, code, sentence) => {
    const data = words.some((word) => word === '--data') ? [] : ['--data', folder];
    const register = open('train', ...data, ...words, '--lang', 'en');
    expect(await register.ended()).toBe(code);
    expect(register.text().replaceAll('\n', '')).toContain(sentence);
    expect(throwAway()).toEqual([]);
  });

  test.each([
    ['en', 'Everything is gone when it ends'],
    ['uk', 'Після завершення не лишається нічого'],
    ['es', 'Al terminar no queda nada'],
  ])('its help is told in %s', async (language, words) => {
    const register = open('train', '--help', '--lang', language);
    expect(await register.ended()).toBe(0);
    expect(register.text()).toContain(words);
    expect(register.text()).toContain('kasa train [--data DIR]');
  });
});

test('in lines for a screen reader it says so first', async () => {
  const register = open('train', '--data', folder, '--lang', 'en', '--plain');
  await register.shows('Scan an article');
  expect(register.text().trimStart()).toMatch(/^TRAINING: NO SALE HERE IS REAL/);
});

test('kasa demo keeps its name and its screens, and its papers say what they are', async () => {
  const register = open('demo', '--lang', 'en');
  await register.shows('KASA demo  ● ONLINE');
  await register.shows('Scan an article');
  expect(register.text()).not.toContain('TRAINING');
  await sell(register, '1001');
  const marks = ['ДЕМОНСТРАЦІЙНИЙ, НЕ Є ФІСКАЛЬНИМ', 'DEMONSTRATION, NOT A FISCAL DOCUMENT'];
  await expect.poll(() => edges(printed(2))).toEqual([...marks, ...marks]);
  register.press('\x03');
  expect(await register.ended()).toBe(0);
  expect(throwAway()).toEqual([]);
});

test('the same folder opened in earnest does ask the real server: the count above can tell', async () => {
  const { till, close } = openRegister({ folder, patience: { answer: duration(1000) } });
  await till.start();
  await close();
  expect(shop.asked()).toBeGreaterThan(0);
});
