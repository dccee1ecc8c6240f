import { afterEach, describe, expect, test } from 'vitest';
import { texts } from '../../src/app/text/text.ts';
import { leftHalf, onScreen } from '../support/app-frame.tsx';
import { languages, registerIn } from '../support/app-modes.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister): (() => string) => {
  const screen = onScreen(register);
  close = screen.close;
  return () => leftHalf(screen.frame());
};

const soldOnce = async (): Promise<AppRegister> => {
  const register = await appRegister();
  register.scan('1001');
  register.key(keys.f2, keys.enter);
  await expect.poll(() => register.sale.read().last?.number).toBe(2);
  register.key(keys.enter);
  return register;
};

describe('the receipt that was issued', () => {
  const bar = (frame: string): string => frame.trimEnd().split('\n').at(-1)?.trim() ?? '';

  test.each(languages)('a card shows the amount and the tender, never a change of nothing, in %s', async (language) => {
    const register = await registerIn('online', { language });
    const screen = onScreen(register);
    close = screen.close;
    register.scan('1002');
    register.key(keys.f2, keys.f3);
    await expect.poll(() => register.sale.read().last?.total).toBe(4490);
    await expect.poll(screen.frame).not.toContain(texts[language].pay.waiting);
    expect(screen.frame()).not.toContain(texts[language].pay.change);
    await expect(screen.frame()).toMatchFileSnapshot(`../golden/pay-card-${language}.txt`);
  });

  test.each(languages)('a refund is called a refund, in %s', async (language) => {
    const register = await registerIn('online', { language });
    const screen = onScreen(register);
    close = screen.close;
    const number = register.till.history.recent().find(({ body }) => body.kind === 'sale')?.number;
    register.key(keys.f6, ...String(number), keys.enter, keys.f2, keys.enter);
    await expect.poll(() => register.sale.read().last?.kind).toBe('return');
    await expect.poll(screen.frame).toContain(texts[language].pay.returned);
    const { change, done } = texts[language].pay;
    expect(screen.frame()).not.toContain(change);
    expect(screen.frame()).not.toContain(done);
    await expect(screen.frame()).toMatchFileSnapshot(`../golden/pay-refund-${language}.txt`);
  });

  test('the key bar offers only keys that work, by what they do', async () => {
    const register = await soldOnce();
    const screen = onScreen(register);
    close = screen.close;
    register.shop.become('silent');
    register.scan('1002');
    register.key(keys.f2, ...'100', keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    await expect.poll(() => bar(screen.frame())).toBe('1Help  Esc Offline now');
    register.shop.answerNow();
    await expect.poll(() => bar(screen.frame())).toBe('1Help  Enter Next receipt');
    register.key(keys.f3, keys.delete);
    expect(register.route()).toBe('pay');
    register.key(keys.f1);
    await expect.poll(screen.frame).toContain('(now: Nothing is left');
  });
});

test('what was said of the last try is over when an amount is typed', async () => {
  const register = await soldOnce();
  const screen = shown(register);
  register.scan('1002');
  register.shop.become('rejects');
  register.key(keys.f2, keys.enter);
  await expect.poll(screen).toContain('Check the clock, the key');
  register.key('1');
  await expect.poll(screen).not.toContain('Check the clock, the key');
});
