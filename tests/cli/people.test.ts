import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { runCommand } from '../../src/cli/commands.ts';
import { type Environment } from '../../src/cli/environment.ts';
import { setUp } from '../../src/cli/init.ts';
import { peopleAtHand } from '../../src/cli/people/people-at-hand.ts';
import { CommandFailed } from '../../src/cli/sentence.ts';
import { minutes } from '../../src/fiscal/time.ts';
import { startUkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { quietProcess } from '../support/environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasa-people-'));
  mkdirSync(join(folder, 'journal'));
});

type Input = PassThrough & { isTTY?: boolean; raw?: boolean[]; setRawMode?: (on: boolean) => void };

/** What a command answers when this is its input; `raw` is how the terminal was switched meanwhile. */
const kasa = async (input: Input, ...words: readonly string[]) => {
  const quiet = quietProcess(folder);
  const environment: Environment = { ...quiet.environment, stdin: input as unknown as Environment['stdin'] };
  try {
    const code = await runCommand(readCommandLine(words), environment);
    return { code, said: quiet.out(), asked: quiet.err() };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { code: error.exitCode, said: error.sentence.en, asked: quiet.err() };
  }
};

const piped = (text = ''): Input => {
  const input: Input = new PassThrough();
  input.end(text);
  return input;
};

/** A person at a terminal, who types each answer once it is asked for. */
const typing = (...answers: readonly string[]): Input => {
  const left = [...answers];
  const raw: boolean[] = [];
  const input: Input = new PassThrough();
  const setRawMode = (on: boolean): void => {
    raw.push(on);
    const next = on ? left.shift() : undefined;
    if (next !== undefined) setImmediate(() => input.write(next));
  };
  return Object.assign(input, { isTTY: true, raw, setRawMode });
};

const people = (...words: readonly string[]) => kasa(piped(), 'people', ...words);
const add = (name: string, pin: string) => kasa(piped(`${pin}\n`), 'people', 'add', ...name.split(' '));
const book = (): string => readFileSync(join(folder, 'people.json'), 'utf8');

describe('kasa people', () => {
  test('lists nobody at first and says how to add somebody', async () => {
    expect(await people()).toMatchObject({ code: 0, said: expect.stringContaining('kasa people add NAME') });
    expect(JSON.parse((await people('--json')).said)).toEqual({ people: [], lockAfterMinutes: 0 });
  });

  test('adds people with the PIN in the first line of the input, without a prompt', async () => {
    expect(await add('Олена К.', '4071')).toEqual({ code: 0, said: 'Олена К. may log in from now on.\n', asked: '' });
    expect(await kasa(piped('55183\nrest\n'), 'people', 'add', 'Петро Д.', '--role', 'senior')).toMatchObject({
      code: 0,
    });
    expect((await people()).said).toMatch(/^cashier {2}Олена К\.\nsenior {3}Петро Д\.\n/);
    expect(JSON.parse((await people('--json')).said).people).toEqual([
      { name: 'Олена К.', role: 'cashier' },
      { name: 'Петро Д.', role: 'senior' },
    ]);
  });

  test('asks for the PIN twice at a terminal, which is set not to echo and put back', async () => {
    const twice = typing('4079\x7f1\r', '4071\r');
    const answer = await kasa(twice, 'people', 'add', 'Олена');
    expect(answer).toMatchObject({ code: 0 });
    expect(answer.asked).toContain('PIN, 4 to 8 digits');
    expect(answer.asked).toContain('The same PIN again');
    expect(answer.asked + answer.said).not.toMatch(/\d{3}/);
    expect(twice.raw).toEqual([true, false, true, false]);
    expect(peopleAtHand(folder).named('4071')).toBe('Олена');
  });

  test('changes nothing when the two PINs differ or the person gives up', async () => {
    expect(await kasa(typing('4071\r', '4072\r'), 'people', 'add', 'Олена')).toMatchObject({
      code: 1,
      said: expect.stringContaining('differ'),
    });
    for (const key of ['\x03', '40\x1b'])
      expect(await kasa(typing(key), 'people', 'add', 'Олена')).toMatchObject({
        code: 1,
        said: expect.stringContaining('No PIN'),
      });
    expect(await kasa(piped(), 'people', 'add', 'Олена')).toMatchObject({
      code: 1,
      said: expect.stringContaining('No PIN'),
    });
    expect(JSON.parse((await people('--json')).said).people).toEqual([]);
  });

  test('refuses a PIN that somebody has, without a word about who', async () => {
    await add('Олена', '4071');
    const taken = await add('Петро', '4071');
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('cannot be told apart') });
    expect(taken.said).not.toMatch(/Олена|4071/);
    expect((await people()).said).not.toContain('Петро');
  });

  test.each(['123', '123456789', '12a4', ''])('refuses %j as a PIN', async (pin) => {
    expect(await add('Олена', pin)).toMatchObject({ code: 1, said: expect.stringContaining('4 to 8 digits') });
  });

  test('refuses a second person of one name, a missing name and an unknown role', async () => {
    await add('Олена', '4071');
    expect(await add('Олена', '4072')).toMatchObject({ code: 1, said: expect.stringContaining('already') });
    expect(await people('add')).toMatchObject({ code: 2 });
    expect(await people('add', 'Петро', '--role', 'owner')).toMatchObject({ code: 2 });
    expect(await people('constructor')).toMatchObject({ code: 2 });
  });

  test('removes a person, who then may log in no more', async () => {
    await add('Олена К.', '4071');
    const atHand = peopleAtHand(folder);
    expect(atHand.named('4071')).toBe('Олена К.');
    expect(await people('remove', 'Олена', 'К.')).toMatchObject({ code: 0 });
    expect([atHand.named('4071'), atHand.areKnown()]).toEqual([undefined, false]);
    expect(await people('remove', 'Олена', 'К.')).toMatchObject({ code: 1, said: expect.stringContaining('Nobody') });
  });

  test('sets the idle minutes, and 0 is never', async () => {
    await add('Олена', '4071');
    expect(peopleAtHand(folder).lockAfter()).toBeNull();
    expect(await people('lock-after', '5')).toMatchObject({ code: 0, said: expect.stringContaining('5 min') });
    expect(peopleAtHand(folder).lockAfter()).toBe(minutes(5));
    expect(peopleAtHand(folder).named('4071')).toBe('Олена');
    expect(await people('lock-after', '0')).toMatchObject({ code: 0 });
    expect(peopleAtHand(folder).lockAfter()).toBeNull();
    for (const bad of ['-1', '1441', 'x', '']) expect((await people('lock-after', bad)).code).not.toBe(0);
  });

  test('UA-20 refuses a name that documents cannot hold', async () => {
    folder = mkdtempSync(join(tmpdir(), 'kasa-people-'));
    const simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
    await setUp({ folder, country: 'ukraine', server: simulator.url });
    await simulator.close();
    expect(await add('Ω', '4071')).toMatchObject({ code: 1, said: expect.stringContaining('“Ω” cannot stand') });
    expect(await add('Олена К.', '4071')).toMatchObject({ code: 0 });
  });

  test('needs a register', async () => {
    folder = mkdtempSync(join(tmpdir(), 'kasa-people-'));
    expect(await people()).toMatchObject({ code: 1, said: expect.stringContaining('There is no register') });
  });
});

describe('the people a running register knows', () => {
  test('are those of the file at each log-in', async () => {
    const atHand = peopleAtHand(folder);
    expect(atHand.areKnown()).toBe(false);
    await add('Олена', '4071');
    expect([atHand.areKnown(), atHand.named('4071')]).toEqual([true, 'Олена']);
  });

  test('stay as they were read when the file is damaged meanwhile, so that a lock stays one', async () => {
    await add('Олена', '4071');
    const atHand = peopleAtHand(folder);
    writeFileSync(join(folder, 'people.json'), book().replace('Олена', 'Олека'));
    expect([atHand.areKnown(), atHand.named('4071'), atHand.named('4072')]).toEqual([true, 'Олена', undefined]);
    expect(() => peopleAtHand(folder)).toThrow(/not as it was written/);
  });
});
