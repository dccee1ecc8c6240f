import { expect } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { type AppRegister, appRegister, type RegisterOptions } from './app-register.ts';

export const languages: readonly Language[] = ['en', 'uk', 'es'];

/** Whether the register may sell: with the server, without it, not at all, or nothing in earnest. */
export const modes = ['online', 'offline', 'blocked', 'training'] as const;
export type Mode = (typeof modes)[number];

/** One loaf sold for cash by the till itself: these frames do not depend on the sale screen. */
const sellLoaf = async ({ till }: AppRegister): Promise<void> => {
  const loaf = {
    code: '1001',
    barcode: '4820000170178',
    uktzed: null,
    name: 'Хліб «Український» подовий',
    unit: 'шт',
    quantity: thousandths(1000),
    price: minor(3200),
    tax: 'А',
    discount: null,
  };
  const request = { lines: [loaf], tenders: [{ by: 'cash', amount: minor(5000) }] } as const;
  const answer = await till.perform({ command: { type: 'sell', request }, cashier: 'Олена К.' });
  expect(answer.ok).toBe(true);
};

/** A register with an open shift, one sale online and, where the mode asks for it, two offline; one to practise on is online. */
export const registerIn = async (mode: Mode, options: RegisterOptions = {}): Promise<AppRegister> => {
  const register = await appRegister(mode === 'training' ? { practice: 'training', ...options } : options);
  await sellLoaf(register);
  if (mode === 'offline' || mode === 'blocked') {
    register.shop.become('dead');
    await sellLoaf(register);
    await sellLoaf(register);
  }
  register.move(mode === 'blocked' ? hours(36) : minutes(48));
  await register.till.probe();
  register.move(seconds(4));
  return register;
};
