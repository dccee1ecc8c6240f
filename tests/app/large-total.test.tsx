import { afterEach, describe, expect, test } from 'vitest';
import { scaledDigits } from '../../src/app/parts/scaled-digits.ts';
import { type Marks, type Role, type Theme, themeFor } from '../../src/app/theme.ts';
import { onScreen } from '../support/app-frame.tsx';
import { appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const widest = (rows: readonly string[]): number => Math.max(...rows.map((row) => row.length));

describe('digits that fill a room', () => {
  test('are as large as the room lets them be, and never larger', () => {
    for (const ascii of [false, true]) {
      for (const columns of [30, 60, 78, 118, 238]) {
        const rows = scaledDigits('215.72', ascii, { columns, rows: 11 });
        expect(rows.length).toBeLessThanOrEqual(11);
        expect(widest(rows)).toBeLessThanOrEqual(columns);
      }
    }
    expect(scaledDigits('5', false, { columns: 80, rows: 5 })).toHaveLength(5);
    expect(scaledDigits('5', false, { columns: 80, rows: 11 })).toHaveLength(10);
  });

  test('tell all ten digits apart at every size', () => {
    for (const ascii of [false, true]) {
      for (const rows of [3, 5, 10, 15]) {
        const shapes = [...'0123456789'].map((digit) => scaledDigits(digit, ascii, { columns: 80, rows }).join('\n'));
        expect(new Set(shapes).size).toBe(10);
      }
    }
  });

  test('fall back to three rows where there is no room', () => {
    expect(scaledDigits('1234567.89', false, { columns: 20, rows: 11 })).toHaveLength(3);
  });
});

test('a large total keeps the input line, the message and the keys, and fills what is left', async () => {
  const register = await appRegister({ theme: { ascii: false, colour: false, largeTotal: true } });
  const screen = onScreen(register);
  close = screen.close;
  register.scan('4820000170178');
  register.key(...'моло');
  await expect.poll(screen.frame).toContain('Молоко 2,5 % 0,9 л');
  const rows = screen.frame().split('\n');
  expect(rows.filter((row) => /[█▀▄]{3}/.test(row)).length).toBeGreaterThan(6);
  expect(screen.frame()).toContain('› моло');
  expect(screen.frame()).toContain('1 Хліб «Український');
  expect(screen.frame()).toContain('2Pay');
  await expect(screen.frame()).toMatchFileSnapshot('../golden/sale-large-en.txt');
});

test('a total grows large by /large and back by it again', async () => {
  const register = await appRegister();
  const screen = onScreen(register);
  close = screen.close;
  register.scan('4820000170178');
  const largeRows = () =>
    screen
      .frame()
      .split('\n')
      .filter((row) => /[█▀▄]{3}/.test(row)).length;
  await expect.poll(largeRows).toBe(3);
  register.key(...'/large', keys.enter);
  await expect.poll(largeRows).toBeGreaterThan(6);
  register.key(...'/large', keys.enter);
  await expect.poll(largeRows).toBe(3);
});

test('what is to be paid and the change are large, too', async () => {
  const register = await appRegister({ theme: { ascii: true, colour: false, largeTotal: true } });
  const screen = onScreen(register);
  close = screen.close;
  register.scan('4820000170345');
  register.key(keys.f2);
  await expect.poll(screen.frame).toContain('TO PAY');
  const due = screen.frame();
  await expect(due).toMatchFileSnapshot('../golden/pay-large-en.txt');
  register.key('5', '0', keys.enter);
  await expect.poll(screen.frame).toContain('CHANGE');
  for (const frame of [due, screen.frame()])
    expect(frame.split('\n').filter((row) => row.includes('##')).length).toBe(5);
});

/** The mark that always stands beside a role, where it has one. */
const markBeside = (role: Role, { online, offline, blocked, checking, chosen, frame }: Marks): string => {
  const marks: Partial<Record<Role, string>> = { online, offline, blocked, checking, chosen, mode: frame.rule };
  return marks[role] ?? '';
};

const roles: readonly Role[] = [
  ...(['plain', 'online', 'offline', 'blocked', 'checking', 'strong'] as const),
  ...(['dim', 'warning', 'mode', 'key', 'chosen'] as const),
];

const withoutColour = ({ look, marks }: Theme, role: Role): string =>
  JSON.stringify([{ ...look[role], color: undefined }, markBeside(role, marks)]);

describe('K-08 no state is told by colour alone', () => {
  for (const ascii of [false, true]) {
    for (const colour of [false, true]) {
      test(`every role differs from every other without colour (${ascii ? 'ASCII' : 'UTF-8'}, colour ${colour ? 'on' : 'off'})`, () => {
        const theme = themeFor({ ascii, colour });
        expect(Object.keys(theme.look).toSorted()).toEqual(roles.toSorted());
        expect(new Set(roles.map((role) => withoutColour(theme, role))).size).toBe(roles.length);
      });
    }
  }
});
