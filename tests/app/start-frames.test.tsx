import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { afterEach, describe, expect, test } from 'vitest';
import { createFieldInput } from '../../src/app/field-input.ts';
import { createKeyQueue } from '../../src/app/key-queue.ts';
import { StartApp } from '../../src/app/screens/start/start-app.tsx';
import { createStartStore } from '../../src/app/screens/start/start-store.ts';
import { type Language } from '../../src/app/text/language.ts';
import { themeFor } from '../../src/app/theme.ts';
import { type SetUpAnswers, type SetUpOutcome } from '../../src/runtime/set-up.ts';
import { plainText } from '../support/app-frame.tsx';
import { languages } from '../support/app-modes.ts';

const countries = [
  { name: 'ukraine', shown: { en: 'Ukraine', uk: 'Україна', es: 'Ucrania' } },
  { name: 'panama', shown: { en: 'Panama', uk: 'Панама', es: 'Panamá' } },
];

class Glass extends EventEmitter {
  readonly columns = 80;
  readonly rows = 24;
  last = '';
  write = (frame: string): boolean => {
    this.last = frame;
    return true;
  };
}

let close = (): void => {};
afterEach(() => close());

/** The wizard on a glass terminal; `outcomes` is what setting up comes to, one try after the other. */
const wizard = (language: Language, outcomes: readonly SetUpOutcome[] = [{ ok: true }]) => {
  const asked: SetUpAnswers[] = [];
  const ends: string[] = [];
  const left = [...outcomes];
  const store = createStartStore({
    offer: { countries, language },
    setUp: async (answers) => {
      asked.push(answers);
      return left.shift() ?? { ok: true };
    },
    finished: () => ends.push('finished'),
    left: () => ends.push('left'),
  });
  const field = createFieldInput();
  const stdout = new Glass();
  const theme = themeFor({ ascii: false, colour: true });
  const ink = render(<StartApp store={store} theme={theme} size={{ columns: 80, rows: 24 }} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: field,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  close = () => ink.unmount();
  const queue = createKeyQueue({ press: store.press, feed: field.feed, hasField: store.hasField });
  return {
    asked,
    ends,
    frame: () => plainText(stdout.last),
    enter: (times = 1) => {
      for (let each = 0; each < times; each++) queue.press({ name: 'enter' });
    },
    press: queue.press,
    type: (text: string) => {
      for (const character of text) queue.press({ name: 'char', text: character });
    },
  };
};

describe.each(languages)('golden frames in %s', (language) => {
  test('the first question', async () => {
    const { frame } = wizard(language);
    await expect(frame()).toMatchFileSnapshot(`../golden/start-first-${language}.txt`);
  });

  test('a bad answer with its one sentence', async () => {
    const { frame, enter, type } = wizard(language);
    enter(2);
    type('nowhere');
    enter();
    await expect.poll(frame).toContain('http');
    await expect(frame()).toMatchFileSnapshot(`../golden/start-bad-${language}.txt`);
  });
});

test('Enter through all of it sets up the demonstration', async () => {
  const { asked, ends, enter } = wizard('uk');
  enter(5);
  await expect.poll(() => ends).toEqual(['finished']);
  expect(asked).toEqual([
    { language: 'uk', country: 'ukraine', server: null, registerNumber: null, cashier: 'Касир 1', catalogue: null },
  ]);
});

test('a real server asks for the register too: six questions, and never more', async () => {
  const { asked, frame, enter, type } = wizard('en');
  enter(2);
  type('http://127.0.0.1:8080/fs');
  enter();
  await expect.poll(frame).toContain('question 4 of 6');
  type('4000000001');
  enter(3);
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatchObject({ server: 'http://127.0.0.1:8080/fs', registerNumber: '4000000001' });
});

test('what is typed as soon as a question stands there keeps its order', async () => {
  for (let tries = 0; tries < 25; tries++) {
    const { asked, frame, enter, type } = wizard('en');
    enter(2);
    type('http://127.0.0.1:8080/fs');
    enter();
    await expect.poll(frame, { interval: 1 }).toContain('question 4 of 6');
    type('4000000001');
    enter(3);
    await expect.poll(() => asked[0]?.registerNumber, { interval: 1 }).toBe('4000000001');
    close();
  }
});

test('the word for the demonstration counts in any language', async () => {
  const { asked, enter, type } = wizard('en');
  enter(2);
  type('Демонстрація');
  enter(3);
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]?.server).toBeNull();
});

test('a set-up that fails says why, and Enter tries again', async () => {
  const { asked, ends, frame, enter } = wizard('en', [
    { ok: false, reason: 'the folder is taken', about: null },
    { ok: true },
  ]);
  enter(5);
  await expect.poll(frame).toContain('the folder is taken');
  expect(ends).toEqual([]);
  enter();
  await expect.poll(() => ends).toEqual(['finished']);
  expect(asked).toHaveLength(2);
});

test('the language is chosen first and is spoken from then on', async () => {
  const { frame, press } = wizard('en');
  press({ name: 'down' });
  await expect.poll(frame).toContain('перший запуск');
});

test('Esc goes one question back and keeps what was typed', async () => {
  const { frame, enter, type, press } = wizard('en');
  enter(3);
  type(' 2');
  enter();
  await expect.poll(frame).toContain('question 5 of 5');
  press({ name: 'escape' });
  await expect.poll(frame).toContain('question 4 of 5');
  expect(frame()).toContain('Cashier 1 2');
});

test('after Esc the answer can be corrected with Backspace at once', async () => {
  const { frame, enter, type, press } = wizard('en');
  enter(3);
  type(' 23');
  await expect.poll(frame).toContain('Cashier 1 23');
  enter();
  await expect.poll(frame).toContain('question 5 of 5');
  press({ name: 'escape' });
  press({ name: 'backspace' });
  type('4');
  await expect.poll(frame).toContain('Cashier 1 24');
});

test('what was answered with Backspace after Esc is what is set up', async () => {
  const { asked, frame, enter, press } = wizard('en');
  enter(4);
  press({ name: 'escape' });
  await expect.poll(frame).toContain('question 4 of 5');
  for (let each = 0; each < 9; each++) press({ name: 'backspace' });
  await expect.poll(frame).not.toContain('Cashier 1');
  press({ name: 'char', text: 'Y' });
  enter(2);
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]?.cashier).toBe('Y');
});

test('the catalogue that Enter takes stands in the empty field', async () => {
  const { frame, enter } = wizard('en');
  enter(4);
  await expect.poll(frame).toContain('› the demonstration articles');
});

test('a server that fails is asked about again, with the sentence in words and everything typed kept', async () => {
  const reason = 'The fiscal server at http://127.0.0.1:9/fs did not answer (ECONNREFUSED). Check the address.';
  const { asked, frame, enter, type, press } = wizard('en', [{ ok: false, reason, about: 'server' }, { ok: true }]);
  enter(2);
  type('http://127.0.0.1:9/fs');
  enter();
  type('4000000001');
  enter();
  type(' 2');
  enter(2);
  await expect.poll(frame).toContain('did not answer');
  expect(frame()).toContain('question 3 of 6');
  expect(frame()).toContain('› http://127.0.0.1:9/fs');
  expect(frame().replaceAll(/\s+/g, ' ')).toContain('(nothing answers at this address: ECONNREFUSED)');
  press({ name: 'backspace' });
  type('t');
  enter(4);
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]).toMatchObject({
    server: 'http://127.0.0.1:9/ft',
    registerNumber: '4000000001',
    cashier: 'Cashier 1 2',
  });
});

test('Ctrl-C leaves and sets nothing up', () => {
  const { asked, ends, press } = wizard('en');
  press({ name: 'ctrl', text: 'c' });
  expect(ends).toEqual(['left']);
  expect(asked).toEqual([]);
});
