import { afterEach, describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { onScreen } from '../support/app-frame.tsx';
import { manualRegister, modeOn } from '../support/app-manual.ts';
import { languages, registerIn } from '../support/app-modes.ts';
import { lockedRegister, logIn, olena, petro, shopPeople } from '../support/app-people.ts';
import { type AppRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const people = () => shopPeople({ [olena.pin]: olena.name, [petro.pin]: petro.name }).people;

describe.each(languages)('golden frames of the lock in %s', (language) => {
  test('half a PIN as marks, with the link and what waits in sight and nothing of the sale', async () => {
    const register = await registerIn('offline', { language, parts: { people: people() } });
    logIn(register, olena);
    register.scan('4820000170178');
    register.key(keys.f12, '4', '0', '7');
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/people-typed-offline-${language}.txt`);
  });

  test('a wrong PIN that has to wait', async () => {
    const register = await lockedRegister({ language });
    for (let times = 0; times < 6; times++) {
      logIn(register, { pin: '0000' });
      register.move(seconds(times < 5 ? 30 : 1));
    }
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/people-wait-online-${language}.txt`);
  });

  test('a scan, where a person has switched the mode on, in ASCII', async () => {
    const theme = { ascii: true, colour: false };
    const register = await manualRegister({ language, theme, parts: { people: people() } });
    logIn(register, olena);
    await modeOn(register);
    register.key(keys.f12);
    register.scan('7450000170341');
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/people-scan-mode-${language}.txt`);
  });

  test('F12 where nobody has a PIN', async () => {
    const register = await registerIn('online', { language });
    register.key(keys.f12);
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/people-nobody-online-${language}.txt`);
  });
});

test('the banner names whoever is logged in, and nobody while the register is locked', async () => {
  const register = await lockedRegister();
  const { frame } = shown(register);
  const banner = () => frame().split('\n')[0];
  expect(banner()).not.toMatch(/Олена|Петро/);
  logIn(register, olena);
  await expect.poll(banner).toContain('Олена К.');
  register.key(keys.f12);
  await expect.poll(banner).not.toContain('Олена');
  logIn(register, petro);
  await expect.poll(banner).toContain('Петро Д.');
});

test('no digit of a PIN is ever drawn, and the wait is counted down by the second', async () => {
  const register = await lockedRegister();
  const { frame } = shown(register);
  for (const digit of '8888888') register.key(digit);
  await expect.poll(frame).toContain('•••••••');
  expect(frame()).not.toContain('8888');
  register.key(keys.enter);
  for (let times = 0; times < 5; times++) {
    register.move(minutes(1));
    logIn(register, { pin: '0000' });
  }
  for (const left of [4, 3, 2, 1]) {
    await expect.poll(frame).toContain(`The next one counts in ${left} s.`);
    register.move(seconds(1));
  }
  await expect.poll(frame).toContain('Try again.');
});

test('K-06 K-09 the link and the documents waiting go on being told on the locked screen', async () => {
  const register = await lockedRegister();
  const { frame } = shown(register);
  await register.till.perform({ command: { type: 'openShift', cashier: olena.name }, cashier: olena.name });
  register.shop.become('dead');
  await register.till.probe();
  register.move(minutes(2));
  await expect.poll(frame).toMatch(/◐ OFFLINE {2}36 h 00 min left[\s\S]*0 waiting · next check 14:42/);
  register.move(hours(1));
  register.shop.become('answers');
  await register.till.probe();
  register.move(seconds(3));
  await expect.poll(frame).toContain('● ONLINE  proven 3 s ago');
});
