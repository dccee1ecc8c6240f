import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openScreenOutput } from '../../src/terminal/screen-output.ts';
import { slowTerminal, turns } from './slow-terminal.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const frame = (number: number): string =>
  Array.from({ length: 24 }, (_, row) => `\x1b[${30 + (number % 8)}m${row} × Молоко\x1b[0m ${number * row}`).join('\n');

/** What a frame may leave on the heap, bytes: a frame that is kept takes hundreds of times this. */
const mostLeft = 60;

test('thousands of frames leave nothing behind', async () => {
  const terminal = slowTerminal({ columns: 80, rows: 24 });
  const output = openScreenOutput(terminal.stream);
  output.write('\x1b[?1049h');
  const draw = async (from: number, to: number): Promise<void> => {
    for (let number = from; number < to; number += 1) {
      output.write(`\x1b[H\x1b[2J${frame(number)}`);
      await turns(2);
      terminal.sent.splice(0);
    }
  };
  await draw(0, 1500);
  const before = heapInUse();
  await draw(1500, 4500);
  expect((heapInUse() - before) / 3000).toBeLessThan(mostLeft);
  output.close();
});
