import { PassThrough, Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { runStart } from '../../src/app/screens/start/run-start.ts';
import { themeFor } from '../../src/app/theme.ts';
import { countryChoices } from '../../src/countries.ts';

/** The questions, asked on a terminal that is read from top to bottom. */
const listening = () => {
  let heard = '';
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      heard += String(chunk);
      done();
    },
  });
  const stdin = new PassThrough();
  const answers = runStart({
    stdin,
    stdout,
    theme: themeFor({ ascii: true, colour: false }),
    isPlain: true,
    offer: { countries: countryChoices, language: 'en' },
    setUp: async () => ({ ok: false, reason: 'Nobody answers there.', about: 'server' }),
  });
  onTestFinished(() => void stdin.end());
  let from = 0;
  /** What is told after keys, once `until` is among it. */
  const heardAfter = async (keys: string, until: string): Promise<string> => {
    if (keys !== '') stdin.write(keys);
    await expect.poll(() => heard.slice(from)).toContain(until);
    const told = heard.slice(from);
    from = heard.length;
    return told;
  };
  return { heardAfter, answers, bytes: () => heard };
};

test('a screen reader is told each question of the first start, what is chosen and what is wrong', async () => {
  const { heardAfter, bytes } = listening();
  const first = await heardAfter('', 'English');
  expect(first).toContain('question 1 of');
  expect(first).not.toContain('Español');
  await heardAfter('\x1b[B', '> українська');
  await heardAfter('\x1b[A', '> English');
  expect(await heardAfter('\r', 'Ukraine')).not.toContain('Panama');
  await heardAfter('\r', 'question 3 of');
  await heardAfter('nowhere\r', 'http');
  expect(bytes().replaceAll(/\x1b\[\?2004[hl]/g, '')).not.toMatch(/[\x1b\u2500-\u259f]/);
});

test('leaving the first start answers nothing', async () => {
  const { heardAfter, answers } = listening();
  await heardAfter('', 'question 1 of');
  await heardAfter('\x03', '');
  expect(await answers).toBeUndefined();
});
