import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apart } from '../../../tests/pty/session.ts';
import { almostWorst, median, remark, row } from '../figures.mjs';
import { openShop } from './shop.mjs';
import { openSlowLine } from './slow-line.mjs';

const bytesPerSecond = 960;

/** The longest that is waited for a key to be seen, ms. */
const mostMs = 6000;

/** A cashier's next key comes so long after the last was seen, ms. */
const betweenMs = 200;

const words = ['молоко', 'хліб', 'кефір'];

/** Each state the input line goes through while the words are typed and erased, with the key that leads to it. */
const strokes = words.flatMap((word) => [
  ...[...word].map((key, at) => ({ key, shows: word.slice(0, at + 1) })),
  ...[...word].map((_, at) => ({ key: '\x7f', shows: word.slice(0, word.length - at - 1) })),
]);

const inputRow = 3;

/** The input line, its cursor left out, whether the program draws one or the terminal. */
const typed = (line) => /› ([^▌│]*)/.exec(line.text().split('\n')[inputRow] ?? '')?.[1]?.trimEnd();

/** A whole screen cannot come faster than the line allows: what is measured on it is measured on a slow line. */
const repaint = async (line) => {
  const before = line.taken();
  line.press('\x0c');
  const began = performance.now();
  let [last, count] = [began, before];
  await line.until(() => {
    if (line.taken() !== count) [last, count] = [performance.now(), line.taken()];
    return count > before && performance.now() - last > 400;
  }, mostMs);
  const [bytes, ms] = [count - before, last - began];
  if (bytes < 500 || ms < ((bytes - 20) / bytesPerSecond) * 1000)
    throw new Error(`${bytes} bytes came in ${ms} ms: the line is not slow`);
  return { bytes, ms };
};

/** Keys over a line of 9600 baud while the clock ticks: from pressing one to seeing it. */
export const slowKeys = async (program) => {
  const shop = await openShop(program, 50_000);
  const home = mkdtempSync(join(tmpdir(), 'kasa-bench-home-'));
  const line = openSlowLine({ file: program.file, words: shop.words, home, bytesPerSecond });
  try {
    await line.sees('the sale screen', () => line.text().includes('Scan an article'));
    await line.slowDown('я');
    const whole = await repaint(line);
    await line.sees('the letter', () => typed(line) === 'я');
    line.press('\x7f');
    await line.sees('an empty input line', () => typed(line) === '');
    await apart(3000);
    const waits = [];
    for (const { key, shows } of strokes) {
      line.press(key);
      waits.push(await line.until(() => typed(line) === shows, mostMs));
      await apart(betweenMs);
    }
    return [
      remark(
        '9600 baud: a whole screen, to show that the line is slow',
        `${whole.bytes} B in ${whole.ms.toFixed(0)} ms`,
      ),
      row('9600 baud: key to seeing it, median', median(waits), { unit: 'ms', goal: 100 }),
      row('9600 baud: key to seeing it, 95 of 100 within', almostWorst(waits), { unit: 'ms' }),
    ];
  } finally {
    await line.close();
    await shop.close();
    rmSync(home, { recursive: true, force: true });
  }
};
