import { afterEach, expect, test } from 'vitest';
import { waitingDocuments } from '../../src/app/screens/queue/waiting-view.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { instant } from '../../src/fiscal/time.ts';
import { type SyncAnswer } from '../../src/runtime/answer.ts';
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

const entry = (number: number) => ({ number, kind: 'sale', sequence: number, at: instant(0), sizeBytes: 900 }) as const;

const halted: Register = {
  ...blankRegister,
  outbox: [entry(3), entry(4), entry(5)],
  halt: { number: 4, code: 9, text: 'wrong time', at: instant(0) },
};

test('K-15 a rejected document shows its code, and what stands behind it says so', () => {
  expect(waitingDocuments(halted).map(({ why }) => why)).toEqual([
    { kind: 'next' },
    { kind: 'rejected', code: 9 },
    { kind: 'behind', number: 4 },
  ]);
});

test('K-05 the document without an answer comes first, with the one made in its place', () => {
  const unanswered = {
    number: 2,
    at: instant(0),
    cashier: '',
    body: { kind: 'offlineEnd' },
    replacedBy: 4,
    before: null,
  } as const;
  expect(waitingDocuments({ ...halted, unanswered })[0]).toMatchObject({ number: 2, why: { kind: 'replaced', by: 4 } });
});

test('K-06 a key checks the link now, and the screen shows what the check proved', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'queue' });
  const { frame } = shown(register);
  expect(frame()).toContain('OFFLINE  failed 4 s ago');
  register.shop.become('answers');
  register.key(keys.f2);
  await expect.poll(frame).toContain('ONLINE  proven 0 s ago');
});

test('a key sends everything now and tells how much it was', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'queue' });
  const { frame } = shown(register);
  register.key(keys.f3);
  await expect.poll(frame).toContain('Not everything is sent');
});

test('Enter shows the chosen document', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'queue' });
  register.key(keys.down, keys.enter);
  expect(register.route()).toBe('document');
  expect(shown(register).frame()).toContain('Document 4');
});

test('renumbering is offered only where the register can do it', async () => {
  const plain = await registerIn('offline');
  plain.store.go({ name: 'queue' });
  expect(shown(plain).frame()).not.toContain('Renumber');
  close();
  const able = await registerIn('offline', { parts: { renumber: async () => ({ ok: true, sent: [] }) } });
  able.store.go({ name: 'queue' });
  expect(shown(able).frame()).toContain('Renumber');
});

test('K-03 renumbering takes a typed word, in any case of letters', async () => {
  const asked: string[] = [];
  const renumber = async (): Promise<SyncAnswer> => {
    asked.push('renumber');
    return { ok: true, sent: [] };
  };
  const register = await registerIn('offline', { parts: { renumber } });
  register.store.go({ name: 'renumber' });
  const { frame } = shown(register);
  register.key(keys.enter);
  await expect.poll(frame).toContain('Type the word RENUMBER first.');
  register.key(keys.enter, ...'renumber', keys.enter);
  await expect.poll(() => asked).toEqual(['renumber']);
});
