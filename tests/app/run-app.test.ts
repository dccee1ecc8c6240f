import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { runApp } from '../../src/app/run-app.tsx';
import { themeFor } from '../../src/app/theme.ts';
import { duration } from '../../src/fiscal/time.ts';
import { appRegister } from '../support/app-register.ts';

/** A terminal of 80 by 24 that remembers every byte. */
const terminal = () => {
  const written: string[] = [];
  const stdout = Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        written.push(String(chunk));
        done();
      },
    }),
    { columns: 80, rows: 24, isTTY: true },
  );
  return { stdin: new PassThrough(), stdout, bytes: () => written.join('') };
};

const running = async (options: { readonly onQuit?: () => void } = {}) => {
  const { till, sale } = await appRegister();
  const { stdin, stdout, bytes } = terminal();
  const app = runApp({
    till,
    sale,
    cashier: 'Олена К.',
    monotonic: () => duration(0),
    stdin,
    stdout,
    language: 'uk',
    theme: themeFor({ ascii: false, colour: false }),
    ...options,
  });
  return { app, stdin, bytes, sale };
};

test('the first frame comes before the catalogue, on the alternate screen', async () => {
  const { app, bytes } = await running();
  await expect.poll(bytes).toContain('ОНЛАЙН');
  expect(bytes()).toContain('\x1b[?1049h');
  expect(bytes()).toContain('Каталог завантажується.');
  await app.close();
});

test('what is typed reaches the sale, and closing puts the terminal back', async () => {
  const { app, stdin, bytes, sale } = await running();
  stdin.write('мол');
  await expect.poll(() => sale.read().typed).toBe('мол');
  await app.close();
  await app.closed;
  expect(bytes()).toContain('\x1b[?1049l');
  expect(bytes()).toContain('\x1b[?2004l');
  stdin.write('око');
  expect(sale.read().typed).toBe('мол');
});

test('a terminal that is gone ends the register in order', async () => {
  const ended: string[] = [];
  const { app, stdin } = await running({ onQuit: () => ended.push('quit') });
  stdin.end();
  await expect.poll(() => ended).toEqual(['quit']);
  await app.close();
});
