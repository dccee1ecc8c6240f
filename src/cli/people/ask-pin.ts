import { createInterface } from 'node:readline';
import { openRawInput } from '../../terminal/raw-input.ts';
import { type Environment } from '../environment.ts';
import { CommandFailed, type Sentence } from '../sentence.ts';
import { peopleSentences } from './people-sentences.ts';

type Asked = Pick<Environment, 'stdin' | 'stderr' | 'language'>;

/** A new PIN: typed twice without echo at a terminal, else the first line of the input. */
export const askPin = async (asked: Asked): Promise<string> => {
  if (!asked.stdin.isTTY) return firstLine(asked.stdin);
  const pin = await typedUnseen(asked, peopleSentences.askPin);
  if ((await typedUnseen(asked, peopleSentences.askAgain)) !== pin) throw new CommandFailed(peopleSentences.pinsDiffer);
  return pin;
};

const firstLine = async (stdin: Environment['stdin']): Promise<string> => {
  for await (const line of createInterface({ input: stdin })) return line.trim();
  throw new CommandFailed(peopleSentences.givenUp);
};

/** What is typed up to Enter, none of it shown. Esc, Ctrl-C and the end of the input give up. */
const typedUnseen = ({ stdin, stderr, language }: Asked, prompt: Sentence): Promise<string> =>
  new Promise((resolve, reject) => {
    let typed = '';
    const end = (settle: () => void): void => {
      input.close();
      stderr.write('\n');
      settle();
    };
    const giveUp = (): void => end(() => reject(new CommandFailed(peopleSentences.givenUp)));
    stderr.write(prompt[language]);
    const input = openRawInput(
      stdin,
      (key) => {
        if (key.name === 'char') typed += key.text;
        else if (key.name === 'backspace') typed = typed.slice(0, -1);
        else if (key.name === 'enter') end(() => resolve(typed));
        else if (key.name === 'escape' || (key.name === 'ctrl' && key.text === 'c')) giveUp();
      },
      { onEnd: giveUp },
    );
  });
