import { afterEach, describe, expect, test } from 'vitest';
import { rememberingDemo } from '../support/app-demo.ts';
import { leftHalf, onScreen } from '../support/app-frame.tsx';
import { type AppRegister, appRegister, keys, registerFiles, testCatalogue } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister): (() => string) => {
  const screen = onScreen(register);
  close = screen.close;
  return () => leftHalf(screen.frame());
};
const codes = ({ sale }: AppRegister) => sale.read().current.lines.map(({ code }) => code);

describe('the input line', () => {
  test('several scans in one read are several lines, and CR LF is one Enter', async () => {
    const register = await appRegister();
    register.key('4820000170178\r\n4820000170345\r4820000170178\r\n');
    expect(codes(register)).toEqual(['1001', '1002', '1001']);
  });

  test('scans and keys that come before the articles wait for them, in order, and Ctrl-C does not', async () => {
    const register = await appRegister({ isLoading: true });
    const screen = shown(register);
    register.key('4820000170178\r\n3*', '4820000170345\r', keys.left);
    await expect.poll(screen).toContain('The catalogue is being loaded.');
    expect(register.sale.read().typed).toBe('4820000170178');
    register.store.load(testCatalogue);
    expect(codes(register)).toEqual(['1001', '1002']);
    expect(register.sale.read().current.lines.map(({ quantity }) => quantity)).toEqual([1000, 2000]);

    const leaving = await appRegister({ isLoading: true });
    leaving.key('1001\r', keys.ctrlC);
    expect(leaving.quits).toEqual(['quit']);
  });

  test('Enter on an empty line pays nothing and adds nothing', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(keys.enter, keys.enter, '\n');
    expect(register.route()).toBe('sale');
    expect(codes(register)).toEqual(['1001']);
  });

  test('a wrong check digit is told apart from an unknown code, and the next scan begins anew', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('4820000170179');
    await expect.poll(screen).toContain('The barcode 4820000170179 was read wrong');
    expect(register.sale.read().typed).toBe('4820000170179');
    register.scan('4820000170178');
    expect(codes(register)).toEqual(['1001']);
    register.scan('9999');
    await expect.poll(screen).toContain('There is no article “9999”');
    expect(codes(register)).toEqual(['1001']);
  });

  test.each([
    ['0*1001', '0 cannot be a quantity'],
    ['4820000170178*1001', '4820000170178 cannot be a quantity'],
    ['999999*1001', '999999 is too much for one line. Esc clears it'],
    ['-500%', '-500% is more than the line costs (32.00 ₴). Type less'],
    ['+9999999', '+9999999 is too high a surcharge. Type less'],
    ['1,2345*1001', '1,2345 cannot be a quantity'],
    ['-40', '-40 is more than the line costs (32.00 ₴). Type less'],
    ['-1x', '-1x is not a discount'],
    ['1007', 'sold by weight'],
    ['/nonsense', 'There is no command /nonsense'],
    ['жжжж', 'matches “жжжж”'],
  ])('%s is refused in one sentence, and nothing is lost', async (typed, sentence) => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.key(...typed, keys.enter);
    await expect.poll(screen).toContain(sentence);
    expect(codes(register)).toEqual(['1001']);
    expect(register.sale.read().typed).toBe(typed);
  });

  test('the preview says what Enter would do, before it does', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.key(...'3*моло');
    await expect.poll(screen).toContain('3 × Молоко 2,5 % 0,9 л 125.70');
    expect(codes(register)).toEqual([]);
  });

  test('a label of the scales carries its weight', async () => {
    const register = await appRegister();
    register.scan('2000017012452');
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1007', quantity: 1245, cost: 6213 }]);
  });

  test('a price check adds nothing', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.key(...'?1001');
    await expect.poll(screen).toContain('32.00 ₴ А');
    register.key(keys.escape);
    register.key(...'?1002', keys.enter);
    await expect.poll(screen).toContain('Кефір 1 л: 44.90 ₴ А');
    expect(codes(register)).toEqual([]);
  });

  test('amounts and surcharges work on the chosen line', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.scan('1002');
    register.key(keys.up, ...'+3', keys.enter);
    expect(register.sale.read().current.lines).toMatchObject([{ discountSum: -300 }, { discountSum: 0 }]);
  });

  test('an arrow down takes the second hit', async () => {
    const register = await appRegister();
    register.key(...'моло', keys.down, keys.enter);
    expect(codes(register)).toEqual(['1005']);
  });

  test('a command is its key by another name', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(...'/pay', keys.enter);
    expect(register.route()).toBe('pay');
    expect(register.sale.read().typed).toBe('');
  });

  test('voiding the receipt takes a second, different key, and a scan is no answer', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(keys.f7);
    register.scan('1002');
    expect(codes(register)).toEqual(['1001', '1002']);
    register.key(keys.f7, keys.enter);
    expect(codes(register)).toEqual([]);
  });

  test('the sale survives the end of the process at the same keystroke', async () => {
    const files = registerFiles();
    const first = await appRegister({ files });
    first.scan('1001');
    first.key(keys.f5);
    first.scan('1002');
    first.key(...'3*мо');
    const second = await appRegister({ files });
    expect(second.sale.read()).toEqual(first.sale.read());
    expect(second.sale.read()).toMatchObject({ typed: '3*мо', current: { lines: [{ code: '1002' }] } });
  });

  test('Ctrl-C leaves at once where nothing is unfinished, and in a demonstration', async () => {
    const register = await appRegister();
    register.key(keys.ctrlC);
    expect(register.quits).toEqual(['quit']);
    const trial = await appRegister({ parts: { demo: rememberingDemo().demo } });
    trial.scan('1001');
    trial.key(keys.ctrlC);
    expect([trial.route(), trial.quits]).toEqual(['sale', ['quit']]);
  });

  test('Ctrl-C asks before it leaves an unfinished sale, a parked one too', async () => {
    const register = await appRegister();
    register.scan('1001');
    register.key(keys.f5, keys.ctrlC);
    expect(register.route()).toBe('confirm-leave');
    expect(register.quits).toEqual([]);
    register.key(keys.enter);
    expect(register.quits).toEqual(['quit']);
  });

  test('below 80 by 24 a plain page still shows mode and total', async () => {
    const register = await appRegister();
    const screen = shown(register);
    register.scan('1001');
    register.store.resize({ columns: 60, rows: 20 });
    await expect.poll(screen).toContain('● ONLINE');
    expect(screen()).toContain('TOTAL 32.00 ₴');
    expect(screen()).toContain('60 by 20');
  });
});
