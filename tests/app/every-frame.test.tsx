import { afterEach, describe, expect, test } from 'vitest';
import { minutes } from '../../src/fiscal/time.ts';
import { rememberingDemo } from '../support/app-demo.ts';
import { onScreen } from '../support/app-frame.tsx';
import { manualRegister, modeOn, sellSoap } from '../support/app-manual.ts';
import { languages, modes, registerIn } from '../support/app-modes.ts';
import { type AppRegister } from '../support/app-register.ts';
import { everyRoute } from '../support/app-routes.ts';

let close = (): void => {};
afterEach(() => close());

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
] as const;

/** The same document has the same identifier only within a run; no screen shows it. */
const titled = (name: string, frame: string): string => `${'='.repeat(20)} ${name} ${'='.repeat(20)}\n${frame}`;

/** The frames of every route, one below the other, drawn from a register that is not changed by looking at it. */
const everyFrame = async (
  register: AppRegister,
): Promise<readonly { readonly name: string; readonly frame: string }[]> => {
  const screen = onScreen(register);
  close = screen.close;
  const frames: { name: string; frame: string }[] = [];
  for (const route of everyRoute(register)) {
    register.store.go(route);
    await expect.poll(() => register.route()).toBe(route.name);
    frames.push({ name: route.name, frame: screen.frame() });
    register.store.go({ name: 'sale' });
  }
  return frames;
};

type Size = (typeof sizes)[number];

const expectReviewed = async (
  frames: readonly { readonly name: string; readonly frame: string }[],
  { columns, rows }: Size,
  golden: string,
): Promise<void> => {
  expect(frames.length).toBeGreaterThan(20);
  for (const { name, frame } of frames) {
    const lines = frame.trimEnd().split('\n');
    expect(lines.length, name).toBeLessThanOrEqual(rows);
    for (const line of lines) expect([...line].length, `${name}: ${line}`).toBeLessThanOrEqual(columns);
  }
  const all = frames.map(({ name, frame }) => titled(name, frame)).join('');
  await expect(all).toMatchFileSnapshot(`../golden/${golden}-${columns}x${rows}.txt`);
};

describe.each(languages)('every screen in %s', (language) => {
  describe.each(sizes)('at $columns x $rows', (size) => {
    test.each(modes)('%s fits, and is as it was reviewed', async (mode) => {
      const practice = mode === 'training' ? 'training' : 'demo';
      const renumber = async () => ({ ok: true, sent: [] }) as const;
      const parts = { demo: rememberingDemo().demo, practice, renumber } as const;
      const register = await registerIn(mode, { language, size, parts });
      register.scan('1002');
      await expectReviewed(await everyFrame(register), size, `every-${mode}-${language}`);
    });

    test('a mode that a person switched on fits, and is as it was reviewed', async () => {
      const register = await manualRegister({
        language,
        size,
        parts: { demo: rememberingDemo().demo, practice: 'demo' },
      });
      await modeOn(register);
      await sellSoap(register);
      register.move(minutes(48));
      register.scan('1002');
      await expectReviewed(await everyFrame(register), size, `every-mode-${language}`);
    });
  });
});
