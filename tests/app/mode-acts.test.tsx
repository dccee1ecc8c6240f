import { afterEach, describe, expect, test } from 'vitest';
import { onScreen } from '../support/app-frame.tsx';
import { goodReason, type ManualRegister, manualRegister, modeOn, sellSoap } from '../support/app-manual.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const session = ({ till }: AppRegister) => till.read().register.offline.session;
const facts = ({ files }: AppRegister, type: string) =>
  [...files.journal.facts(1)].filter((fact) => fact.type === type);

/** Types a text into the form field, a key after the other, until it stands there. */
const type = async (register: AppRegister, frame: () => string, text: string): Promise<void> => {
  register.key(...text);
  await expect.poll(frame).toContain(text);
};

/** From the sale screen to the typed word. */
const walkTo = async (register: AppRegister, frame: () => string, pages = 4): Promise<void> => {
  register.key(...'/offline', keys.enter);
  await type(register, frame, goodReason);
  register.key(keys.enter, keys.enter, ...Array.from({ length: pages }, () => keys.enter));
};

describe('switching on', () => {
  test('PA-02 PA-12 records who, why, on which text and what was saved, once the word is typed', async () => {
    const register = await manualRegister({ parts: { printerName: 'tickets' } });
    const { frame } = shown(register);
    await walkTo(register, frame);
    expect(session(register)).toBeNull();
    await type(register, frame, 'accept');
    register.key(keys.enter);
    await expect.poll(frame).toContain('THE OFFLINE MODE IS ON');
    expect(facts(register, 'offlineEntered')).toMatchObject([
      {
        by: 'María G.',
        reason: goodReason,
        conditions: '2026-11',
        loginAt: expect.any(Number),
        saved: { point: '901', printer: 'tickets' },
      },
    ]);
    register.key(keys.enter);
    await expect.poll(register.route).toBe('sale');
  });

  test('PA-12 no page of the conditions can be passed over', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    await walkTo(register, frame, 3);
    register.key(...'ACCEPT', keys.enter);
    await expect.poll(frame).toContain('step 4 of 4');
    expect(frame()).not.toContain('ACCEPT▌');
    expect(session(register)).toBeNull();
  });

  test('PA-02 a reason that is too short is counted and refused, and nothing goes on', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    register.store.go({ name: 'switch-on' });
    await type(register, frame, 'fourteen chars');
    expect(frame()).toContain('14 characters');
    register.key(keys.enter);
    await expect.poll(frame).toContain('(PA-02)');
    register.key(keys.escape);
    await type(register, frame, 'fourteen chars!');
    register.key(keys.enter);
    await expect.poll(frame).toContain('step 2 of 4');
  });

  test('PA-12 any other word switches nothing on', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    await walkTo(register, frame);
    await type(register, frame, 'accep');
    register.key(keys.enter);
    await expect.poll(frame).toContain('Type the word ACCEPT first.');
    expect(session(register)).toBeNull();
  });

  test('Esc goes back step by step and keeps what was typed', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    await walkTo(register, frame, 2);
    await expect.poll(frame).toContain('page 3 of 4');
    for (const place of ['page 2 of 4', 'page 1 of 4', 'step 2 of 4', goodReason]) {
      register.key(keys.escape);
      await expect.poll(frame).toContain(place);
    }
    register.key(keys.escape);
    await expect.poll(register.route).toBe('sale');
  });

  test('PA-01 without a login in this run it is refused until the server has answered', async () => {
    const register = await manualRegister({ startsProven: false });
    const { frame } = shown(register);
    register.pac.become('dead');
    register.store.go({ name: 'switch-on' });
    await expect.poll(frame).toContain('PA-01');
    register.key(keys.enter);
    await expect.poll(register.route).toBe('notice');
    register.key(keys.escape, keys.f2);
    await expect.poll(() => register.till.read().link.kind).toBe('offline');
    await expect.poll(frame).toContain('PA-01');
    register.pac.become('answers');
    register.key(keys.f2);
    await expect.poll(frame).toContain('step 1 of 4');
  });

  test('it is refused while the mode is on', async () => {
    const register = await manualRegister();
    await modeOn(register);
    register.store.go({ name: 'switch-on' });
    expect(shown(register).frame()).toContain('The register is offline already.');
  });

  test('PA-19 a dead link sells nothing, offers the mode and never switches it', async () => {
    const register = await manualRegister();
    await sellSoap(register);
    register.pac.become('dead');
    await register.till.probe();
    const { frame } = shown(register);
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(frame).toContain('PA-19');
    await register.till.tick();
    expect(session(register)).toBeNull();
    await modeOn(register);
    await expect.poll(frame).not.toContain('PA-19');
  });
});

describe('while the mode is on', () => {
  const withModeOn = async (): Promise<ManualRegister> => {
    const register = await manualRegister();
    await modeOn(register);
    await sellSoap(register);
    return register;
  };

  test.each([
    ['PA-09 the Z report', '/z', 'PA-09'],
    ['PA-09 closing the shift', '/close', 'PA-09'],
    ['PA-10 sending', '/sync', 'PA-10'],
  ])('%s is closed and says why', async (_what, command, rule) => {
    const register = await withModeOn();
    const { frame } = shown(register);
    register.key(...command, keys.enter);
    await expect.poll(frame).toContain(`(${rule})`);
    expect(register.pac.sent()).toEqual([]);
  });

  test('PA-09 the X report is open', async () => {
    const register = await withModeOn();
    register.key(...'/x', keys.enter);
    expect(register.route()).toBe('x-report');
    await expect.poll(shown(register).frame).toContain('REPORTE X');
  });

  test.each([
    ['f3', keys.f3],
    ['f4', keys.f4],
    ['f5', keys.f5],
  ])('PA-08 %s takes no other money than cash, and keeps what was typed for cash', async (_key, bytes) => {
    const register = await withModeOn();
    const { frame } = shown(register);
    register.scan('1002');
    register.key(keys.f2, '5', '0', bytes);
    await expect.poll(frame).toContain('(PA-08)');
    expect(frame()).toContain('› 50▌');
    register.key(keys.enter);
    await expect.poll(frame).toContain('Receipt issued: OFFLINE MODE');
  });

  test('PA-06 a document cannot be annulled', async () => {
    const register = await withModeOn();
    const { number, uid } = register.till.history.recent().at(-1) ?? { number: 0, uid: '' };
    const { frame } = shown(register);
    register.store.go({ name: 'document', number, uid });
    register.key(keys.f7);
    await expect.poll(frame).toContain('(PA-06)');
  });

  test('PA-10 the queue page neither asks nor sends', async () => {
    const register = await withModeOn();
    const { frame } = shown(register);
    register.store.go({ name: 'queue' });
    for (const key of [keys.f2, keys.f3]) {
      register.key(key);
      await expect.poll(frame).toContain('(PA-10)');
      register.key(keys.escape);
      await expect.poll(register.route).toBe('queue');
    }
    expect(frame()).toContain('until the mode is off');
    expect(register.pac.sent()).toEqual([]);
  });
});

describe('switching off', () => {
  /** Three sales in the mode, the second of which the server will refuse; their numbers. */
  const withThree = async () => {
    const register = await manualRegister();
    await modeOn(register);
    for (let sale = 0; sale < 3; sale++) await sellSoap(register);
    const numbers = register.till.read().register.outbox.map(({ number }) => number);
    register.pac.say(numbers[1] ?? 0, { code: 2150, text: '2150-Tasa de ITBMS' });
    return { register, numbers };
  };

  test('PA-11 PA-18 sends in number order; the rejected document is set aside with a reason, and the register is online again', async () => {
    const { register, numbers } = await withThree();
    const { frame } = shown(register);
    register.key(...'/offline', keys.enter, keys.enter);
    await expect.poll(frame).toContain('THE OFFLINE MODE IS STILL ON');
    expect(register.pac.sent()).toEqual([numbers[0], numbers[2]]);
    expect(frame()).toContain('Code 2150');
    expect(frame()).toContain('rejected 2150');
    register.key(keys.f6, keys.enter);
    await expect.poll(frame).toContain('Type the reason first.');
    register.key(keys.escape);
    await type(register, frame, 'article corrected');
    register.key(keys.enter);
    await expect.poll(frame).toContain('set aside');
    await expect.poll(frame).toContain('Nothing is left. F3 ends the mode.');
    expect(session(register)).not.toBeNull();
    register.key(keys.f3);
    await expect.poll(frame).toContain('THE REGISTER IS ONLINE AGAIN');
    expect(session(register)).toBeNull();
    expect(facts(register, 'documentSetAside')).toMatchObject([
      { number: numbers[1], by: 'María G.', reason: 'article corrected' },
    ]);
    register.store.go({ name: 'sale' });
    register.key(...'/z', keys.enter);
    expect(register.route()).toBe('count');
  });

  test('PA-18 a cause that was mended lets the document go when a person sends again', async () => {
    const { register, numbers } = await withThree();
    const { frame } = shown(register);
    register.store.go({ name: 'switch-off' });
    register.key(keys.enter);
    await expect.poll(frame).toContain('rejected 2150');
    register.pac.say(numbers[1] ?? 0, null);
    register.key(keys.f3);
    await expect.poll(frame).toContain('THE REGISTER IS ONLINE AGAIN');
    expect(register.pac.sent()).toEqual([numbers[0], numbers[2], numbers[1]]);
  });

  test('PA-11 PA-17 a sale that was left without an answer before the mode stands in the report and is settled with the rest', async () => {
    const register = await manualRegister();
    await sellSoap(register);
    register.pac.become('silent');
    register.scan('1002');
    register.key(keys.f2, keys.enter);
    await expect.poll(() => register.till.read().doing.kind).toBe('sending');
    register.key(keys.escape);
    await expect.poll(() => register.till.read().register.unanswered?.number).toBe(3);
    await modeOn(register);
    await sellSoap(register);
    const { frame } = shown(register);
    register.store.go({ name: 'switch-off' });
    await expect.poll(frame).toMatch(/ 3 +sale +001-0000000002 .*unanswered/);
    expect(frame()).toMatch(/ 4 +sale +901-0000000001 .*waiting/);
    register.pac.become('answers');
    register.key(keys.enter);
    await expect.poll(frame).toContain('THE REGISTER IS ONLINE AGAIN');
    expect(frame()).toMatch(/001-0000000002 .*registered/);
    expect(register.pac.sent().slice(-2)).toEqual([3, 4]);
  });

  test('only what a person must decide about can be set aside', async () => {
    const { register } = await withThree();
    const { frame } = shown(register);
    register.store.go({ name: 'switch-off' });
    register.key(keys.f6);
    await expect.poll(frame).toContain('Only a rejected or conflicting document can be set aside.');
  });

  test('PA-11 the report outlives its screen: opened again it tells every document of the mode', async () => {
    const { register, numbers } = await withThree();
    register.pac.say(numbers[2] ?? 0, 'link dies');
    const { frame } = shown(register);
    register.store.go({ name: 'switch-off' });
    register.key(keys.enter);
    await expect.poll(frame).toContain('Sent: 1. Left: 2.');
    register.key(keys.escape);
    await expect.poll(register.route).toBe('sale');
    register.store.go({ name: 'switch-off' });
    await expect.poll(frame).toMatch(/901-0000000001.*registered/);
    expect(frame()).toMatch(/901-0000000002.*rejected 2150/);
    expect(frame()).toMatch(/901-0000000003.*waiting/);
  });

  test('PA-13 a foreign document on our number is a conflict, told as one, and can be set aside from the queue', async () => {
    const { register, numbers } = await withThree();
    register.pac.say(numbers[1] ?? 0, 'foreign');
    const { frame } = shown(register);
    register.store.go({ name: 'switch-off' });
    register.key(keys.enter);
    await expect.poll(frame).toContain('conflict');
    register.store.go({ name: 'queue' });
    register.key(keys.f6);
    await expect.poll(register.route).toBe('set-aside');
    await type(register, frame, 'settled at the portal');
    register.key(keys.enter);
    await expect.poll(() => facts(register, 'documentSetAside')).toHaveLength(1);
  });

  test('PA-18 setting aside works from the journal too, where the code is explained', async () => {
    const { register, numbers } = await withThree();
    await register.till.leaveOffline('María G.');
    const record = register.till.history.find(numbers[1] ?? 0);
    const { frame } = shown(register);
    register.store.go({ name: 'document', number: record?.number ?? 0, uid: record?.uid ?? '' });
    await expect.poll(frame).toContain('Code 2150');
    expect(frame()).toContain('901-0000000002');
    register.key(keys.f8);
    await expect.poll(register.route).toBe('set-aside');
  });
});

describe('the ways to the mode', () => {
  test('the menu and the typed command lead to it, once each, and the key that ends a wait goes nowhere offline', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    register.key('/');
    await expect.poll(frame).toContain('/offline');
    expect(frame().match(/\/offline/g)).toHaveLength(1);
    register.key(keys.escape, keys.f10, '8');
    await expect.poll(register.route).toBe('switch-on');
    register.key(keys.f1);
    await expect.poll(register.route).toBe('help');
    await modeOn(register);
    register.store.go({ name: 'menu' });
    register.key('8');
    await expect.poll(register.route).toBe('switch-off');
  });

  test('PA-13 the queue and the journal tell the billing point and its number', async () => {
    const register = await manualRegister();
    await sellSoap(register);
    await modeOn(register);
    await sellSoap(register);
    const { frame } = shown(register);
    register.store.go({ name: 'queue' });
    await expect.poll(frame).toMatch(/sale +901-0000000001/);
    register.store.go({ name: 'journal' });
    await expect.poll(frame).toMatch(/sale +901-1 /);
    expect(frame()).toMatch(/sale +001-1 /);
  });

  test('leaving the program with the mode on says that its time goes on', async () => {
    const register = await manualRegister();
    await modeOn(register);
    register.scan('7450000170341');
    const { frame } = shown(register);
    register.key(keys.ctrlC);
    await expect.poll(frame).toContain('The offline mode stays on');
  });
});

describe('where the register goes offline by itself', () => {
  test('nothing of the mode appears', async () => {
    const register = await appRegister();
    const { frame } = shown(register);
    register.key(keys.f10);
    await expect.poll(frame).toContain('Menu');
    expect(frame()).not.toContain('ffline mode');
    register.store.go({ name: 'switch-on' });
    await expect.poll(frame).toContain('goes offline by itself');
    register.store.go({ name: 'queue' });
    await expect.poll(frame).toContain('3Send');
    expect(frame()).not.toContain('Set aside');
    register.store.go({ name: 'sale' });
    register.key(...'/offline', keys.enter);
    expect(register.route()).toBe('sale');
  });
});
