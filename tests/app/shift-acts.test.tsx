import { afterEach, describe, expect, test } from 'vitest';
import { hours } from '../../src/fiscal/time.ts';
import { onScreen } from '../support/app-frame.tsx';
import { registerIn } from '../support/app-modes.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const kindsOf = ({ till }: AppRegister): readonly string[] => till.history.recent().map(({ body }) => body.kind);

describe('key counts from the sale screen', () => {
  test('the X report takes two keys and records nothing', async () => {
    const register = await registerIn('online');
    const before = kindsOf(register);
    register.key(keys.f9, keys.f3);
    expect(register.presses()).toBe(2);
    expect(register.route()).toBe('x-report');
    expect(kindsOf(register)).toEqual(before);
  });

  test('the Z with counted cash takes three keys and the digits', async () => {
    const register = await registerIn('online');
    register.key(keys.f9, keys.f4, ...'32', keys.enter);
    expect(register.presses()).toBe(3 + 2);
    await expect.poll(() => kindsOf(register).at(-1)).toBe('z');
  });

  test('cash out takes one key, a reason digit, the amount and Enter', async () => {
    const register = await registerIn('online');
    register.key(keys.f8, '2', ...'20', keys.enter);
    expect(register.presses()).toBe(1 + 1 + 2 + 1);
    await expect.poll(() => kindsOf(register).at(-1)).toBe('cashOut');
    expect(register.till.read().register.report.drawer).toBe(1200);
  });
});

test('a difference never blocks the Z and is told when the Z is made', async () => {
  const register = await registerIn('online');
  register.key(keys.f9, keys.f4, ...'30,50', keys.enter);
  const { frame } = shown(register);
  await expect.poll(frame).toContain('1.50 ₴ missing.');
  expect(kindsOf(register).at(-1)).toBe('z');
});

test('a Z that nobody counted for is made all the same', async () => {
  const register = await registerIn('online');
  register.key(keys.f9, keys.f4, keys.enter);
  const { frame } = shown(register);
  await expect.poll(frame).toContain('Not counted.');
});

test('counting is blind until it is asked to show what should be there', async () => {
  const register = await registerIn('online');
  register.key(keys.f9, keys.f4);
  const { frame } = shown(register);
  expect(frame()).not.toContain('32.00');
  register.key(keys.f6);
  await expect.poll(frame).toContain('32.00');
});

test('K-13 closing makes the Z first, and asks with a key that is not Enter before', async () => {
  const register = await registerIn('online');
  register.key(keys.f9, keys.f5);
  expect(register.route()).toBe('close-shift');
  expect(register.till.read().register.shift.kind).toBe('open');
  register.key(keys.enter);
  await expect.poll(() => register.till.read().register.shift.kind).toBe('closed');
  expect(kindsOf(register).slice(-2)).toEqual(['z', 'closeShift']);
});

test('a shift opens with two keys', async () => {
  const register = await appRegister();
  register.key(keys.f9, keys.f2);
  await expect.poll(() => register.till.read().register.shift.kind).toBe('open');
});

test('K-14 UA-01 a shift that cannot open says which rule forbids it and what to do', async () => {
  const register = await appRegister();
  register.shop.become('dead');
  register.key(keys.f9, keys.f2);
  const { frame } = shown(register);
  await expect.poll(frame).toContain('UA-01');
  expect(frame()).toContain('cable and the network');
});

test('UA-08 a Z past the limit is refused in a sentence', async () => {
  const register = await registerIn('blocked');
  register.key(keys.f9, keys.f4, keys.enter);
  const { frame } = shown(register);
  await expect.poll(frame).toContain('UA-08');
});

test('a shift open for more than a day says so by its word, and how to end it', async () => {
  const register = await registerIn('online');
  register.move(hours(24));
  register.key(keys.f9);
  expect(shown(register).frame()).toContain('OPEN TOO LONG, CLOSE IT');
});

test('another reason is typed in words and stands on the document', async () => {
  const register = await registerIn('online');
  register.key(keys.f8, '4', '5', keys.enter);
  const { frame } = shown(register);
  await expect.poll(frame).toContain('reason in words');
  register.key(...'Здача', keys.enter);
  await expect.poll(() => kindsOf(register).at(-1)).toBe('cashIn');
  const last = register.till.history.recent().at(-1)?.body;
  expect(last?.kind === 'cashIn' && last.reason).toBe('Здача');
});

test('Enter without an amount records nothing and says what is missing', async () => {
  const register = await registerIn('online');
  const before = kindsOf(register);
  register.key(keys.f8, '1', keys.enter);
  expect(shown(register).frame()).toContain('Type an amount above zero');
  expect(kindsOf(register)).toEqual(before);
});

test.each(['en', 'uk', 'es'] as const)('the reasons of cash are words a document can carry in %s', async (language) => {
  for (const digit of ['1', '2', '3']) {
    const register = await registerIn('online', { language });
    const count = kindsOf(register).length;
    register.key(keys.f8, digit, '1', keys.enter);
    await expect.poll(() => kindsOf(register).length).toBe(count + 1);
  }
});
