import type { Keypad } from '../../src/terminal/escape-sequence.ts';
import type { Key } from '../../src/terminal/key.ts';
import { createKeyDecoder } from '../../src/terminal/key-decoder.ts';

type Timer = { readonly at: number; readonly run: () => void };

/** A decoder with a clock turned by hand. */
export const keyboard = ({
  escapeMs = 120,
  digitMs = 0,
  keypad,
}: {
  escapeMs?: number;
  digitMs?: number;
  keypad?: Keypad;
} = {}) => {
  const pressed: string[] = [];
  const timers = new Set<Timer>();
  let now = 0;
  const decoder = createKeyDecoder({
    emit: (key) => pressed.push(spelled(key)),
    escapeMs,
    digitMs: () => digitMs,
    ...(keypad ? { keypad } : {}),
    schedule: (run, ms) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const pass = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const [due] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      timers.delete(due);
      now = due.at;
      due.run();
    }
    now = end;
  };
  return {
    pressed,
    pass,
    close: decoder.close,
    send: (text: string | Uint8Array) => decoder.feed(typeof text === 'string' ? Buffer.from(text) : text),
    timersRunning: () => timers.size,
  };
};

/** `4`, `<enter>`, `<ctrl-l>`: keys as short text. */
export const spelled = (key: Key): string => {
  if (key.name === 'char') return key.text;
  return key.name === 'ctrl' ? `<ctrl-${key.text}>` : `<${key.name}>`;
};

/** The keys of bytes that come in one read and are followed by a long silence. */
export const keysOf = (text: string | Uint8Array, options: Parameters<typeof keyboard>[0] = {}): string => {
  const { send, pass, pressed } = keyboard(options);
  send(text);
  pass(10_000);
  return pressed.join('');
};
