import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { copyDataFolder } from '../../src/persistence/backup.ts';
import { UnreadableFile } from '../../src/persistence/faults.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { type PeopleBook, peopleStore, personWith } from '../../src/persistence/people.ts';
import { hashPin, isPin, isPinOf } from '../../src/persistence/pin-hash.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasa-people-'));
  file = join(folder, 'people.json');
});

const store = (of = folder) => peopleStore(nodeFileSystem, of);

const book = (): PeopleBook => ({
  people: [
    { name: 'Олена К.', role: 'cashier', pin: hashPin('4071') },
    { name: 'Петро Д.', role: 'senior', pin: hashPin('55183') },
  ],
  lockAfterMinutes: 5,
});

describe('the people of a register', () => {
  test('are read back as they were written, and are nobody without a file', () => {
    expect(store().read()).toBeUndefined();
    const written = book();
    store().write(written);
    expect(store().read()).toEqual(written);
  });

  test('are told apart by their PINs, and a wrong one is nobody’s', () => {
    store().write(book());
    const read = store().read() ?? book();
    expect(personWith(read, '4071')?.name).toBe('Олена К.');
    expect(personWith(read, '55183')).toMatchObject({ name: 'Петро Д.', role: 'senior' });
    for (const pin of ['4072', '0407', '40710', '', '5518', '551830000']) expect(personWith(read, pin)).toBeUndefined();
  });

  test('leave no PIN on the disk, and the same PIN never leaves the same bytes', () => {
    store().write(book());
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('55183');
    expect(text.replaceAll(/[0-9a-f]{32,}/g, '')).not.toContain('4071');
    const [one, other] = [hashPin('4071'), hashPin('4071')];
    expect(one.hash).not.toBe(other.hash);
    expect([isPinOf(one, '4071'), isPinOf(other, '4071'), isPinOf(one, '4070')]).toEqual([true, true, false]);
  });

  test('are kept with the parameters they were made with', () => {
    const { cost, blockSize, parallelization, salt, hash } = hashPin('12345678');
    expect({ cost, blockSize, parallelization }).toEqual({ cost: 4096, blockSize: 8, parallelization: 1 });
    expect([salt.length, hash.length]).toEqual([32, 64]);
    expect(isPinOf({ ...hashPin('1234'), cost: 8192 }, '1234')).toBe(false);
  });

  test('go along with a copy of the data folder', () => {
    store().write(book());
    mkdirSync(join(folder, 'journal'));
    const copy = join(folder, 'copy');
    copyDataFolder(nodeFileSystem, folder, copy);
    expect(readFileSync(join(copy, 'people.json'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test('are written as a file of their own user under the program’s mask', () => {
    const before = process.umask(0o077);
    store().write(book());
    process.umask(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('a file of people that is not as it was written', () => {
  test.each([
    ['another name', (text: string) => text.replace('Петро', 'Павло')],
    ['another hash', (text: string) => text.replace(/"hash": "./, '"hash": "g')],
    ['a longer idle time', (text: string) => text.replace('"lockAfterMinutes": 5', '"lockAfterMinutes": 0')],
    ['a torn end', (text: string) => text.slice(0, -40)],
    ['nothing at all', () => ''],
    ['a newer version', (text: string) => text.replace('"v": 1', '"v": 2')],
  ])('is unreadable with %s, and never nobody', (_, spoil) => {
    store().write(book());
    const text = readFileSync(file, 'utf8');
    expect(spoil(text)).not.toBe(text);
    writeFileSync(file, spoil(text));
    expect(() => store().read()).toThrow(UnreadableFile);
  });

  test('names neither a PIN nor what is kept of it in its message', () => {
    store().write(book());
    const { pin } = book().people[0] ?? { pin: hashPin('1') };
    writeFileSync(file, JSON.stringify({ v: 1, people: [{ name: 'x', role: 'owner', pin }], lockAfterMinutes: 0 }));
    let message = '';
    try {
      store().read();
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('people.json cannot be used');
    expect(message).not.toContain(pin.hash);
    expect(message).not.toContain(pin.salt);
  });

  test('holds no two people of one name, and no hash that would take forever', () => {
    const [first] = book().people;
    if (!first) throw new Error('there are people');
    expect(() => store().write({ people: [first, first], lockAfterMinutes: 0 })).toThrow(/two people/);
    const costly = { ...book(), people: [{ ...first, pin: { ...first.pin, cost: 1 << 30 } }] };
    writeFileSync(file, JSON.stringify({ v: 1, ...costly }));
    expect(() => store().read()).toThrow(UnreadableFile);
  });
});

test.each([
  ['1234', true],
  ['12345678', true],
  ['123', false],
  ['123456789', false],
  ['12a4', false],
  ['１２３４', false],
])('%s is a PIN: %s', (text, is) => {
  expect(isPin(text)).toBe(is);
});
