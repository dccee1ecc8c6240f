import { describe, expect, test } from 'vitest';
import { type Duration, duration, minutes, seconds } from '../../src/fiscal/time.ts';
import { lockedRegister, logIn, olena, petro, shopPeople } from '../support/app-people.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

const loaf = '4820000170178';

const cashierOf = ({ store }: AppRegister): string => store.read().model.cashier;
const isLocked = ({ store }: AppRegister): boolean => store.read().model.isLocked;
const lines = ({ sale }: AppRegister) => sale.read().current.lines;

const loggedIn = async (idle: Duration | null = null): Promise<AppRegister> => {
  const register = await lockedRegister({}, idle);
  logIn(register, olena);
  return register;
};

/** How many wrong PINs in a row, each after its wait. */
const wrong = (register: AppRegister, times: number): void => {
  for (let time = 0; time < times; time++) {
    logIn(register, { pin: '0000' });
    register.move(seconds(30));
  }
};

describe('a register with people', () => {
  test('starts locked, sells nothing, and opens for the person whose PIN is typed', async () => {
    const register = await lockedRegister();
    expect([isLocked(register), cashierOf(register), register.route()]).toEqual([true, '', 'locked']);
    register.scan(loaf);
    register.key(keys.f2, keys.f9, keys.f10, keys.delete);
    expect([register.route(), lines(register)]).toEqual(['locked', []]);
    logIn(register, petro);
    expect([isLocked(register), cashierOf(register), register.route()]).toEqual([false, petro.name, 'sale']);
  });

  test('puts the person logged in on documents, and whoever takes over from then on', async () => {
    const register = await loggedIn();
    const { till } = register;
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.sale.read().last).not.toBeNull();
    expect(till.history.recent().map(({ cashier }) => cashier)).toEqual([olena.name, olena.name]);
    expect(till.read().register.shift).toMatchObject({ cashier: olena.name });
    register.key(keys.enter);
    register.scan(loaf);
    register.key(keys.f12);
    logIn(register, petro);
    expect(lines(register)).toHaveLength(1);
    register.key(keys.f2, keys.enter);
    await expect.poll(() => till.history.recent().at(-1)?.cashier).toBe(petro.name);
  });

  test('keeps the receipt, what is typed and every open screen with what stands in it under the lock', async () => {
    const register = await loggedIn();
    register.scan(loaf);
    register.key(...'моло', keys.f12, ...petro.pin, ...petro.pin.replaceAll(/\d/g, keys.backspace));
    expect(register.sale.read().typed).toBe('моло');
    logIn(register, olena);
    register.key(keys.down, keys.enter);
    expect(lines(register)).toMatchObject([{ code: '1001' }, { code: '1005' }]);
    register.key(keys.f8, '1', '5', '0', keys.f12);
    logIn(register, olena);
    expect(register.store.read().stack.map(({ route }) => route.name)).toEqual(['sale', 'shift']);
    register.key('0', keys.enter);
    await expect
      .poll(() => register.till.history.recent().at(-1)?.body)
      .toMatchObject({ kind: 'cashIn', amount: 50_000 });
  });

  test('is locked by /lock as by F12, from any screen', async () => {
    const register = await loggedIn();
    register.key(...'/lock', keys.enter);
    expect(register.route()).toBe('locked');
    logIn(register, olena);
    expect(register.sale.read().typed).toBe('');
    for (const route of ['menu', 'journal', 'queue', 'pay'] as const) {
      register.store.go({ name: route });
      register.key(keys.f12);
      expect(register.route()).toBe('locked');
      logIn(register, olena);
      expect(register.route()).toBe(route);
    }
  });

  test('tells what an act came to under the lock, once its person is back', async () => {
    const register = await loggedIn();
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.sale.read().last).not.toBeNull();
    register.key(keys.enter, keys.f8, '1', '5', keys.enter, keys.f12);
    await expect.poll(() => register.store.read().stack.map(({ route }) => route.name)).toContain('notice');
    expect(register.route()).toBe('locked');
    logIn(register, olena);
    expect(register.route()).toBe('notice');
  });
});

describe('the locked screen', () => {
  test('lies over what the program itself has to tell, such as a file it could not read', async () => {
    const register = await lockedRegister();
    register.store.go({ name: 'notice', notice: { title: 'Articles', sentences: ['They cannot be read.'] } });
    expect(register.route()).toBe('locked');
    logIn(register, olena);
    expect(register.route()).toBe('notice');
  });

  test('opens help and the question before leaving above it, and Esc comes back to it', async () => {
    const register = await lockedRegister();
    register.key(keys.f1);
    expect(register.route()).toBe('help');
    register.store.read().model.back();
    expect(register.route()).toBe('locked');
    register.key(keys.ctrlC);
    expect(register.quits).toEqual(['quit']);
    logIn(register, olena);
    register.scan(loaf);
    register.key(keys.f12, keys.ctrlC);
    expect(register.route()).toBe('confirm-leave');
    register.key(keys.f12, keys.f2);
    expect(register.route()).toBe('confirm-leave');
    register.store.read().model.back();
    expect([register.route(), isLocked(register)]).toEqual(['locked', true]);
  });

  test('ends no wait for the server: that is for the person who sells', async () => {
    const register = await loggedIn();
    await register.till.perform({ command: { type: 'openShift', cashier: olena.name }, cashier: olena.name });
    register.shop.become('silent');
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.key(keys.f12, keys.end);
    register.shop.answerNow();
    await expect.poll(() => register.sale.read().last).toMatchObject({ offline: false });
    expect(register.route()).toBe('locked');
  });

  test.each([
    ['a long code', `${loaf}`],
    ['a short label, faster than a hand', '96385074'],
    ['a code with letters', 'A-4071'],
    ['the address of a receipt', 'https://cabinet.tax.gov.ua/cashregs/check?id=4071'],
  ])('takes %s for a scan, which neither logs in nor counts', async (_, code) => {
    const { people } = shopPeople({ '4071': olena.name, '96385074': petro.name });
    const register = await appRegister({ parts: { people } });
    for (let times = 0; times < 10; times++) register.scan(code);
    expect(isLocked(register)).toBe(true);
    register.key('4', '0', '7', '1', keys.enter);
    expect(isLocked(register)).toBe(false);
    expect(register.sale.read()).toMatchObject({ typed: '', current: { lines: [] } });
  });

  test('knows eight digits typed by hand as a PIN', async () => {
    const { people } = shopPeople({ '96385074': petro.name });
    const register = await appRegister({ parts: { people } });
    for (const digit of '96385074') {
      register.key(digit);
      register.move(seconds(1));
    }
    register.key(keys.enter);
    expect(cashierOf(register)).toBe(petro.name);
  });

  test('takes three wrong PINs at once, then waits 1, 2, 4, 8, 16, 30 and 30 s', async () => {
    const register = await lockedRegister();
    for (let times = 0; times < 3; times++) logIn(register, { pin: '0000' });
    for (const wait of [1, 2, 4, 8, 16, 30, 30]) {
      logIn(register, { pin: '0000' });
      register.move(seconds(wait - 1));
      logIn(register, olena);
      expect(isLocked(register)).toBe(true);
      register.move(seconds(1));
      register.key(...olena.pin.replaceAll(/\d/g, keys.backspace));
    }
    register.key(...olena.pin, keys.enter);
    expect(isLocked(register)).toBe(false);
  });

  test('counts wrong PINs anew after the right one', async () => {
    const register = await lockedRegister();
    wrong(register, 6);
    logIn(register, olena);
    register.key(keys.f12);
    for (let times = 0; times < 3; times++) logIn(register, { pin: '0000' });
    logIn(register, olena);
    expect(isLocked(register)).toBe(false);
  });

  test('is left open where all people were removed meanwhile', async () => {
    const { people, allGo } = shopPeople({ [olena.pin]: olena.name });
    const register = await appRegister({ parts: { people, cashier: 'Касир 1' } });
    register.move(seconds(1));
    expect(isLocked(register)).toBe(true);
    allGo();
    register.move(seconds(1));
    expect([isLocked(register), cashierOf(register)]).toEqual([false, 'Касир 1']);
  });
});

describe('a register nobody touches', () => {
  test('locks by itself after the idle minutes, counted from the last key', async () => {
    const register = await loggedIn(minutes(5));
    register.move(minutes(4));
    register.key('1');
    register.move(minutes(4));
    expect(isLocked(register)).toBe(false);
    register.move(minutes(1));
    expect(isLocked(register)).toBe(true);
    logIn(register, olena);
    expect(register.sale.read().typed).toBe('1');
    register.move(seconds(299));
    expect(isLocked(register)).toBe(false);
  });

  test('is locked before the first key after a standstill, in which no second was counted', async () => {
    let now = 0;
    const { people } = shopPeople({ [olena.pin]: olena.name }, minutes(5));
    const register = await appRegister({ parts: { people, monotonic: () => duration(now) } });
    logIn(register, olena);
    now += minutes(60);
    register.key('1');
    expect([isLocked(register), register.sale.read().typed]).toEqual([true, '']);
  });

  test('never locks by itself where no idle minutes are set', async () => {
    const register = await loggedIn();
    register.move(minutes(600));
    expect(isLocked(register)).toBe(false);
  });
});

describe('a register without people', () => {
  test('is never locked, and F12 and /lock say how to add people', async () => {
    const register = await appRegister();
    register.move(minutes(600));
    for (const press of [() => register.key(keys.f12), () => register.key(...'/lock', keys.enter)]) {
      press();
      const { stack } = register.store.read();
      const { route } = stack.at(-1) ?? {};
      expect(route).toMatchObject({ notice: { sentences: [expect.stringContaining('kasa people add NAME')] } });
      register.key(keys.f12);
      expect(register.store.read().stack).toHaveLength(2);
      register.key(keys.enter);
      expect(register.route()).toBe('sale');
    }
    expect(cashierOf(register)).toBe('Олена К.');
  });

  test('locks at once when the first person was added while it runs', async () => {
    const { people, come } = shopPeople({});
    const register = await appRegister({ parts: { people } });
    expect(isLocked(register)).toBe(false);
    come('4071', olena.name);
    register.key(keys.f12);
    expect(isLocked(register)).toBe(true);
  });
});
