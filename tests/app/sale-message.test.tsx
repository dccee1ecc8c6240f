import { afterEach, describe, expect, test } from 'vitest';
import { type Hands } from '../../src/app/screen.tsx';
import { blankScreenDraft, type SaleScreenDraft } from '../../src/app/screens/sale/sale-draft.ts';
import { syncNow } from '../../src/app/screens/sale/sale-sync.ts';
import { leftHalf, onScreen } from '../support/app-frame.tsx';
import { registerIn } from '../support/app-modes.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister): (() => string) => {
  const screen = onScreen(register);
  close = screen.close;
  return () => leftHalf(screen.frame());
};

const unknown = 'There is no article “9999”';

describe('a sentence under the hits', () => {
  test.each([
    ['a character', 'x'],
    ['an arrow', keys.up],
    ['more of the line', keys.right],
    ['Park', keys.f5],
    ['Backspace', keys.backspace],
    ['Esc', keys.escape],
  ])('is over at the next key: %s', async (_, key) => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.scan('9999');
    await expect.poll(screen).toContain(unknown);
    register.key(key);
    await expect.poll(screen).not.toContain(unknown);
  });

  test('a question is over when the receipt it stood beside is parked', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.key(keys.f3);
    await expect.poll(screen).toContain('Type any parts of the name');
    register.key(keys.f5);
    await expect.poll(screen).not.toContain('Type any parts of the name');
  });

  test('is over when the cashier comes back from payment', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.scan('9999');
    await expect.poll(screen).toContain(unknown);
    register.key(keys.f2, keys.escape);
    await expect.poll(register.route).toBe('sale');
    expect(screen()).not.toContain(unknown);
  });

  test('a key that cannot work says why until the next key', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.key(keys.f2);
    await expect.poll(screen).toContain('There is nothing on the receipt');
    register.scan('1001');
    await expect.poll(screen).not.toContain('There is nothing on the receipt');
  });

  test('a question stands while it is answered, after a wrong answer too', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.key(keys.f6, '7', keys.enter);
    await expect.poll(screen).toContain('No sale with the number 7');
    register.key('8');
    await expect.poll(screen).toContain('Receipt number, or scan its code');
  });

  test('a sign alone says how a discount is typed', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.key('-');
    await expect.poll(screen).toContain('Type -10% or -5');
    register.key('5');
    await expect.poll(screen).not.toContain('Type -10% or -5');
  });
});

describe('a receipt that was not issued', () => {
  const refused = async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.shop.become('dead');
    register.scan('1001');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.sale.lastAnswer()).not.toBeNull();
    register.key(keys.escape);
    await expect.poll(register.route).toBe('sale');
    return { register, screen };
  };

  test('says why, until the next key', async () => {
    const { register, screen } = await refused();
    register.shop.become('answers');
    register.key(keys.right);
    expect(register.sale.lastAnswer()).toBeNull();
    expect(screen()).not.toContain('was not sent');
  });

  test('says why no longer than the link is away', async () => {
    const { register, screen } = await refused();
    await expect.poll(screen).toContain('Check the cable and the network');
    register.shop.become('answers');
    await register.till.probe();
    await expect.poll(screen).not.toContain('Check the cable and the network');
  });
});

describe('/sync', () => {
  test.each([
    [[], 'Nothing waits to be sent.'],
    [[5, 6], 'Sent now: 2.'],
  ])('tells that %j were sent: %s', async (sent, sentence) => {
    const register = await appRegister();
    const { model } = register.store.read();
    const till = { ...model.till, sync: async () => ({ ok: true, sent }) as const };
    const said: (string | undefined)[] = [];
    const change: Hands<SaleScreenDraft>['change'] = (next) => said.push(next(blankScreenDraft).message?.text);
    await syncNow({ app: { ...model, till }, draft: blankScreenDraft, change });
    expect(said).toEqual([sentence]);
  });

  test('K-14 stands in the sentence of a blocked register, and tells why nothing came of it', async () => {
    const register = await registerIn('blocked');
    const screen = shown(register);
    await expect.poll(screen).toContain('Type /sync to try the link now.');
    register.key(...'/sync', keys.enter);
    await expect.poll(screen).toContain('The server cannot be reached');
  });
});
