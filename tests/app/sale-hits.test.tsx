import { afterEach, describe, expect, test } from 'vitest';
import { blankScreenDraft } from '../../src/app/screens/sale/sale-draft.ts';
import { hitsFor } from '../../src/app/screens/sale/sale-hits.ts';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { onScreen } from '../support/app-frame.tsx';
import { languages } from '../support/app-modes.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const left = (register: AppRegister): (() => readonly string[]) => {
  const screen = onScreen(register);
  close = screen.close;
  return () =>
    screen
      .frame()
      .split('\n')
      .slice(3, 22)
      .map((line) => line.split('│')[0]?.trimEnd() ?? '');
};

const teas = (count: number) =>
  indexArticles(
    readCatalogue(
      JSON.stringify(
        Array.from({ length: count }, (_, at) => ({
          code: String(2000 + at),
          name: `Чай ${at + 1}`,
          price: '10.00',
          tax: 'А',
          unit: 'шт',
        })),
      ),
    ).articles,
  );

const looking = async (count: number, typed: string) => {
  const register = await appRegister();
  register.store.load(teas(count));
  register.key(...typed);
  return { register, rows: left(register) };
};

describe('hits', () => {
  test('take every row that is free, and the last row counts the others', async () => {
    const { rows } = await looking(40, 'чай');
    expect(
      rows()
        .slice(3)
        .filter((row) => row.includes('10.00')),
    ).toHaveLength(15);
    expect(rows().at(-1)).toBe('   … and 25 more');
  });

  test('need no row for the others where all of them fit', async () => {
    const { rows } = await looking(16, 'чай');
    expect(
      rows()
        .slice(3)
        .filter((row) => row.includes('10.00')),
    ).toHaveLength(16);
    expect(rows().join()).not.toContain('more');
  });

  test('say that there are more than were counted', async () => {
    const { rows } = await looking(300, 'чай');
    expect(rows().at(-1)).toBe('   … and more than 85 more');
  });

  test('scroll with the choice down to the last one, which is taken by Enter', async () => {
    const { register, rows } = await looking(40, 'чай');
    for (let each = 1; each < 43; each++) {
      register.key(keys.down);
      await expect
        .poll(() => rows().filter((row) => row.startsWith(` › Чай ${Math.min(each + 1, 40)} `)))
        .toHaveLength(1);
    }
    expect(rows().at(-1)).toMatch(/^ › Чай \d+ /);
    register.key(keys.enter);
    expect(register.sale.read().current.lines).toHaveLength(1);
  });

  test('a larger terminal shows more of them', async () => {
    const { register, rows } = await looking(40, 'чай');
    register.store.resize({ columns: 120, rows: 40 });
    await expect.poll(() => rows().filter((row) => row.includes('10.00')).length).toBeGreaterThan(16);
  });
});

test.each(languages)(
  'no command of the list behind / is cut in %s, and the choice stays in sight',
  async (language) => {
    const register = await appRegister({ language });
    register.key('/');
    const rows = left(register);
    const offered = hitsFor(register.store.read().model, blankScreenDraft);
    const commands = offered.kind === 'commands' ? offered.commands : [];
    expect(commands.length).toBeGreaterThan(16);
    for (const { word, about } of commands) {
      await expect
        .poll(() => rows().filter((row) => row.startsWith(` › /${word} `)))
        .toEqual([` › /${word.padEnd(9)} ${about}`]);
      register.key(keys.down);
    }
    await expect(`${rows().join('\n')}\n`).toMatchFileSnapshot(`../golden/sale-commands-${language}.txt`);
  },
);
