import { expect } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { type AppRegister, appRegister, keys, type RegisterOptions } from './app-register.ts';

export const languages: readonly Language[] = ['en', 'uk', 'es'];

/** Whether the register may sell: with the server, without it, or not at all. */
export const modes = ['online', 'offline', 'blocked'] as const;
export type Mode = (typeof modes)[number];

/** Sells one loaf for cash and waits until the receipt is there. */
const sellLoaf = async (register: AppRegister): Promise<void> => {
  const before = register.till.read().register.nextNumber;
  register.scan('4820000170178');
  register.key(keys.f2, '5', '0', keys.enter);
  await expect.poll(() => register.sale.read().last?.number ?? 0).toBeGreaterThanOrEqual(before);
  register.key(keys.enter);
};

/** A register with an open shift, one sale online and, where the mode asks for it, two offline. */
export const registerIn = async (mode: Mode, options: RegisterOptions = {}): Promise<AppRegister> => {
  const register = await appRegister(options);
  await sellLoaf(register);
  if (mode !== 'online') {
    register.shop.become('dead');
    await sellLoaf(register);
    await sellLoaf(register);
  }
  register.move(mode === 'blocked' ? hours(36) : minutes(48));
  await register.till.probe();
  register.move(seconds(4));
  return register;
};
