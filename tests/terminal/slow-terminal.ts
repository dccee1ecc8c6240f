import { Writable } from 'node:stream';

/** A terminal that takes what it is sent at once, or only when it is told to, and may vanish. */
export const slowTerminal = ({ columns = 20, rows = 4, isSlow = false } = {}) => {
  const sent: string[] = [];
  const blocking: boolean[] = [];
  let waiting: ((error?: Error) => void)[] = [];
  const stream = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        sent.push(String(chunk));
        if (isSlow) waiting.push(done);
        else done();
      },
    }),
    { columns, rows, getColorDepth: () => 8, _handle: { setBlocking: (on: boolean) => blocking.push(on) } },
  );
  return {
    stream,
    sent,
    blocking,
    /** Takes what it was sent last, or fails to. */
    take: (error?: Error): void => {
      const [first, ...rest] = waiting;
      waiting = rest;
      first?.(error);
    },
    resize: (size: { readonly columns: number; readonly rows: number }): void => {
      Object.assign(stream, size);
      stream.emit('resize');
    },
  };
};

/** Some turns of the event loop. */
export const turns = async (count = 3): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
};
