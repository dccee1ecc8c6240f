import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { App } from '../../src/app/app.tsx';
import { type AppRegister } from './app-register.ts';

/** A terminal that only remembers the last frame. */
class Glass extends EventEmitter {
  readonly columns = 400;
  readonly rows = 200;
  readonly isTTY = true;
  last = '';
  write = (frame: string): boolean => {
    this.last = frame;
    return true;
  };
}

const colours = /\x1b\[[\d;]*m/g;

/** The frame as text, every line without the blanks at its end. */
export const plainText = (frame: string): string =>
  `${frame
    .replace(colours, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;

/** Draws the app of a register with Ink; `frame` is what stands on the screen now. */
export const onScreen = ({ store, field }: AppRegister) => {
  const stdout = new Glass();
  const ink = render(<App store={store} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: field,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return {
    frame: (): string => plainText(stdout.last),
    coloured: (): string => stdout.last,
    close: () => ink.unmount(),
  };
};

/** What stands at the left of the wall, as one line of text: sentences may be looked for that the screen breaks. */
export const leftHalf = (frame: string): string =>
  frame
    .split('\n')
    .map((line) => line.split('│')[0]?.trim() ?? '')
    .join(' ')
    .replaceAll(/ +/g, ' ');
