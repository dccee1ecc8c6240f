import { afterEach, expect, test } from 'vitest';
import { waitingDocuments } from '../../src/app/screens/queue/waiting-view.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { instant, localTime } from '../../src/fiscal/time.ts';
import { type SyncAnswer } from '../../src/runtime/answer.ts';
import { type Link } from '../../src/runtime/link.ts';
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

const entry = (number: number) =>
  ({ number, kind: 'sale', sequence: number, at: instant(0), sizeBytes: 900, state: 'waiting', said: null }) as const;

const halted: Register = {
  ...blankRegister,
  outbox: [entry(3), entry(4), entry(5)],
  halt: { number: 4, code: 9, text: 'wrong time', at: instant(0) },
};

const online: Link = { kind: 'online', provenAt: instant(0), drift: null };
const offline: Link = { kind: 'offline', failedAt: instant(0), why: 'ECONNREFUSED' };

const reasons = (register: Register, link: Link): readonly (readonly [number, string])[] =>
  waitingDocuments({ register, link, isModeOn: false }).map(({ number, why }) => [number, why.kind]);

test('K-15 a rejected document stands first, and nothing else is said to be on its way', () => {
  expect(reasons(halted, online)).toEqual([
    [4, 'rejected'],
    [3, 'together'],
    [5, 'behind'],
  ]);
});

test('only a proven link makes a document the first in line: without one all of them wait for it', () => {
  const waiting = { ...halted, halt: null };
  expect(reasons(waiting, online)).toEqual([
    [3, 'next'],
    [4, 'turn'],
    [5, 'turn'],
  ]);
  expect(reasons(waiting, offline).map(([, why]) => why)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('K-05 the document without an answer comes first, with the one made in its place', () => {
  const unanswered = {
    number: 2,
    at: instant(0),
    local: localTime(instant(0), ukraine().zone),
    cashier: '',
    body: { kind: 'offlineEnd' },
    series: null,
    replacedBy: 4,
    before: null,
  } as const;
  const [first] = waitingDocuments({ register: { ...halted, halt: null, unanswered }, link: offline, isModeOn: false });
  expect(first).toMatchObject({ number: 2, why: { kind: 'replaced', by: 4 } });
});

/** Offline with a document that the server rejected, as the upload leaves it. */
const rejectedIn = async (): Promise<AppRegister> => {
  const register = await registerIn('offline');
  register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 9, text: '' });
  return register;
};

test('K-15 Enter shows the rejected document, also when it was rejected while the queue was open', async () => {
  const register = await registerIn('offline');
  register.store.go({ name: 'queue' });
  register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 9, text: '' });
  await register.till.probe();
  register.key(keys.enter);
  expect(shown(register).frame()).toContain('Document 4');
});

test('K-15 a document behind a rejected one is not said to be sent by itself', async () => {
  const register = await rejectedIn();
  register.store.go({ name: 'journal' });
  await register.till.probe();
  register.key(keys.enter);
  const frame = shown(register).frame().replace(/\s+/g, ' ');
  expect(frame).toContain('Document 5');
  expect(frame).not.toContain('sent by itself');
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

test('K-15 a rejected document keeps its title and its way forward in sight, however much the server says', async () => {
  const register = await registerIn('offline');
  const text = 'Помилка обробки документа за № 1 в пакеті: '.repeat(8);
  register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 9, text });
  await register.till.probe();
  register.store.go({ name: 'queue' });
  register.key(keys.enter);
  const { frame } = shown(register);
  expect(frame()).toContain('Document 4');
  expect(frame()).toContain('stopped here. See the queue for');
  expect(frame().trimEnd().split('\n')).toHaveLength(24);
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
