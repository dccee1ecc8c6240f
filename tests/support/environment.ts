import { PassThrough } from 'node:stream';
import { type Environment } from '../../src/cli/environment.ts';

/** A process without a terminal and with nothing to read; what it writes is kept. */
export const quietProcess = (dataFolder: string) => {
  const stdin = new PassThrough();
  stdin.end();
  let [out, err] = ['', ''];
  const stdout = new PassThrough().on('data', (text) => {
    out += String(text);
  });
  const stderr = new PassThrough().on('data', (text) => {
    err += String(text);
  });
  type Output = NodeJS.WriteStream & { readonly fd: number };
  const environment: Environment = {
    language: 'en',
    dataFolder,
    home: '.',
    program: [],
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as Output,
    stderr: stderr as unknown as Output,
    colour: false,
    unicode: true,
  };
  return { environment, out: () => out, err: () => err };
};
