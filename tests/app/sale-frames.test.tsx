import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { onScreen } from '../support/app-frame.tsx';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

const languages: readonly Language[] = ['en', 'uk', 'es'];
const modes = ['online', 'offline', 'blocked'] as const;
type Mode = (typeof modes)[number];

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

/** Sells one loaf, so that a shift is open and there is a last receipt; then brings the register into the mode. */
const registerIn = async (mode: Mode, language: Language): Promise<AppRegister> => {
  const register = await appRegister({ language });
  register.scan('4820000170178');
  register.key(keys.f2, '5', '0', keys.enter);
  await expect.poll(() => register.sale.read().last?.number).toBe(2);
  register.key(keys.enter);
  if (mode !== 'online') {
    register.shop.become('dead');
    register.scan('1002');
    register.key(keys.f2, keys.f3);
    await expect.poll(() => register.sale.read().last?.offline).toBe(true);
    register.key(keys.enter);
  }
  register.move(mode === 'blocked' ? hours(36) : minutes(48));
  if (mode === 'online') {
    await register.till.probe();
    register.move(seconds(4));
  } else await register.till.probe();
  return register;
};

const ring = ({ key, scan }: AppRegister): void => {
  scan('4820000170178');
  key('2', '*');
  scan('4820000170345');
  key(...'1,245*1007', keys.enter);
  key(...'-10%', keys.enter);
  scan('1003');
};

describe.each(languages)('golden frames in %s', (language) => {
  test.each(modes)('the sale screen %s', async (mode) => {
    const register = await registerIn(mode, language);
    ring(register);
    register.key(...'3*молоко');
    const { frame } = shown(register);
    await expect(frame()).toMatchFileSnapshot(`../golden/sale-${mode}-${language}.txt`);
  });

  test.each(modes)('the pay screen %s', async (mode) => {
    const register = await registerIn(mode, language);
    ring(register);
    register.key(keys.f2);
    const { frame } = shown(register);
    await expect(frame()).toMatchFileSnapshot(`../golden/pay-${mode}-${language}.txt`);
  });
});
