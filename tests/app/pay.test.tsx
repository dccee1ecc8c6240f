import { afterEach, describe, expect, test } from 'vitest';
import { minor } from '../../src/fiscal/money.ts';
import { seconds } from '../../src/fiscal/time.ts';
import { pay } from '../../src/runtime/sale-draft-payment.ts';
import { leftHalf, onScreen } from '../support/app-frame.tsx';
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

const documents = ({ till }: AppRegister) =>
  till.history.recent().map(({ body, offline, state }) => `${body.kind} ${offline ? 'offline' : 'online'} ${state}`);

describe('paying', () => {
  test('a double Enter never pays twice', async () => {
    const register = await soldOnce();
    register.scan('1002');
    register.key(keys.f2, '\r\r\r\n\r');
    await expect.poll(() => register.sale.read().last?.total).toBe(4500);
    register.key(keys.enter, keys.enter);
    expect(documents(register).filter((each) => each.startsWith('sale'))).toHaveLength(2);
  });

  test('UA-18 cash is rounded, and a card is not', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.scan('1002');
    register.key(keys.f2);
    await expect.poll(screen).toContain('cash due 45.00 ₴');
    register.key(keys.f3);
    await expect.poll(() => register.sale.read().last?.total).toBe(4490);
  });

  test('part in cash and the rest by card', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.scan('1002');
    register.key(keys.f2, ...'20', keys.enter);
    await expect.poll(screen).toContain('STILL TO PAY 25.00 ₴');
    register.key(keys.f3);
    await expect.poll(() => register.sale.read().last?.number).toBe(3);
    expect(register.till.history.find(3)?.body).toMatchObject({
      receipt: {
        payments: [
          { by: 'card', amount: 2490 },
          { by: 'cash', amount: 2000, change: 0 },
        ],
      },
    });
  });

  test.each([
    ['4820000170178', 'is not an amount'],
    ['12345678', 'The change would be'],
    ['1..2', '“1..2” is not an amount'],
  ])('%s given is refused, and nothing is issued', async (typed, sentence) => {
    const register = await soldOnce();
    const screen = shown(register);
    register.scan('1002');
    register.key(keys.f2, ...typed, keys.enter);
    await expect.poll(screen).toContain(sentence);
    expect(register.sale.read().inFlight).toBeNull();
    expect(register.sale.read().current.lines).toHaveLength(1);
  });

  test('the answer shows change, numbers and mode', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.scan('1002');
    register.key(keys.f2, ...'100', keys.enter);
    await expect.poll(screen).toContain('Receipt issued: online');
    expect(screen()).toContain('CHANGE');
    expect(screen()).toContain('fiscal number 4000000003');
  });

  test('while the server is silent the wait is counted, and one key goes on offline at once', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.shop.become('silent');
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.move(seconds(3));
    await expect.poll(screen).toContain('The server is asked: 3 s of 15 s.');
    register.key(keys.escape);
    await expect.poll(screen).toContain('OFFLINE, sent when the link is back');
    expect(documents(register).slice(-3)).toEqual([
      'sale online uncertain',
      'offlineBegin offline waiting',
      'sale offline waiting',
    ]);
  });

  test('the next scan is taken while a receipt is being issued, and the receipt leaves when it is answered', async () => {
    const register = await soldOnce();
    register.shop.become('silent');
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.scan('4820000170178');
    expect(register.route()).toBe('sale');
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
    expect(register.sale.read().inFlight?.sale.lines).toMatchObject([{ code: '1002' }]);
    register.shop.answerNow();
    await expect.poll(() => register.sale.read().last?.number).toBe(3);
    expect(register.sale.read().inFlight).toBeNull();
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
  });

  test('one receipt at a time: the next one waits, visibly, until the first is answered', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.shop.become('silent');
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.scan('1001');
    register.key(keys.f2, keys.enter);
    await expect.poll(screen).toContain('The receipt before is still being issued');
    await pay({ ...register, cashier: 'Олена К.' }, [{ by: 'cash', amount: minor(3200) }]);
    expect(register.sale.read().inFlight?.sale.lines).toMatchObject([{ code: '1002' }]);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
  });

  test('K-14 a receipt the server rejects comes back untouched, with the reason and what to do', async () => {
    const register = await soldOnce();
    const screen = shown(register);
    register.scan('1001');
    register.scan('1002');
    const before = register.sale.read().current;
    register.shop.become('rejects');
    register.key(keys.f2, ...'100', keys.enter);
    await expect.poll(screen).toContain('Check the clock, the key and the registered name');
    expect(register.sale.read().current).toEqual(before);
    expect(register.sale.read().inFlight).toBeNull();
  });

  test('a rejected receipt waits among the parked ones when the next one has begun', async () => {
    const register = await soldOnce();
    register.shop.become('silent');
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.scan('1001');
    register.sale.dispatch({ type: 'payment-failed' });
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
    expect(register.sale.read().parked).toMatchObject([{ lines: [{ code: '1002' }] }]);
  });
});
