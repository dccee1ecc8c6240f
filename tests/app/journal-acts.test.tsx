import { afterEach, expect, test } from 'vitest';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { copyPrinter } from '../../src/runtime/copies.ts';
import { type PrintOutcome } from '../../src/runtime/ports.ts';
import { onScreen } from '../support/app-frame.tsx';
import { registerIn } from '../support/app-modes.ts';
import { type AppRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const registration = {
  taxNumber: '1010101017',
  vatNumber: null,
  organisation: 'ТОВ «Приклад»',
  pointName: 'Магазин',
  pointAddress: 'м. Київ',
  registerNumber: '4000000001',
  deskNumber: '1',
};

/** Copies through a printer that does what it is told. */
const copies = (outcome: () => PrintOutcome) => {
  const texts: string[] = [];
  const printer = {
    print: async ({ text }: { readonly text: string }) => {
      texts.push(text);
      return outcome();
    },
  };
  return { texts, printCopy: copyPrinter({ printer, regime: ukraine(), registration }) };
};

test('copies carry their number and the document under it', async () => {
  const { texts, printCopy } = copies(() => ({ kind: 'printed' }));
  const register = await registerIn('online', { language: 'uk', parts: { printCopy } });
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f2);
  await expect.poll(() => register.route()).toBe('notice');
  register.key(keys.enter, keys.f2);
  await expect.poll(() => texts.length).toBe(2);
  expect(texts[0]).toMatch(/^\s*КОПІЯ 1\n/);
  expect(texts[1]).toMatch(/^\s*КОПІЯ 2\n/);
  expect(texts[1]).toContain('4000000002');
});

test('a copy that did not print says why, and is not counted', async () => {
  let broken = true;
  const { texts, printCopy } = copies(() => (broken ? { kind: 'failed', why: 'no paper' } : { kind: 'printed' }));
  const register = await registerIn('online', { parts: { printCopy } });
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f2);
  await expect.poll(shown(register).frame).toContain('no paper');
  broken = false;
  register.key(keys.enter, keys.f2);
  await expect.poll(() => texts.length).toBe(2);
  expect(texts[1]).toMatch(/^\s*COPY 1\n/);
});

test('a return from the journal brings everything that can come back to the sale screen', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'menu' });
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f6);
  expect(register.route()).toBe('sale');
  expect(register.store.read().stack).toHaveLength(1);
  expect(register.sale.read().current).toMatchObject({ mode: { kind: 'return', of: 2 }, lines: [{ code: '1001' }] });
});

test('a document that is no sale cannot be returned, and says so', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  register.key(keys.down, keys.enter, keys.f6);
  expect(shown(register).frame()).toContain('Only a sale can be returned.');
});

test('the last document is cancelled by a second, different key, and only the last', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f7);
  expect(register.route()).toBe('cancel-document');
  register.key(keys.f7);
  expect(register.till.history.recent().at(-1)?.body.kind).toBe('sale');
  register.key(keys.enter);
  await expect.poll(() => register.till.history.recent().at(-1)?.body.kind).toBe('storno');
});

test('an earlier document is not cancelled: the key says to make a return instead', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'journal' });
  register.key(keys.down, keys.enter, keys.f7);
  expect(shown(register).frame()).toContain('Make a return instead.');
});

test('paper that is longer than the window scrolls, and never past its end', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  register.key(keys.enter);
  const { frame } = shown(register);
  for (let line = 0; line < 40; line++) register.key(keys.down);
  await expect.poll(frame).toContain('KASA\n─');
  expect(frame()).toContain('ФІСКАЛЬНИЙ ЧЕК');
});
