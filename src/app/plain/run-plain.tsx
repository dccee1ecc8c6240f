import { render } from 'ink';
import { openRawInput } from '../../terminal/raw-input.ts';
import { openRoute } from '../app.tsx';
import { type AppStore, createAppStore } from '../app-store.ts';
import { createFieldInput } from '../field-input.ts';
import { createKeyQueue } from '../key-queue.ts';
import { type RunAppOptions, type RunningApp } from '../run-app.tsx';
import { everySecond } from '../ticking.ts';
import { PlainApp } from './plain-app.tsx';
import { createPlainVoice } from './plain-voice.ts';
import { linearRendering, plainRoom, wholeFrames } from './whole-frames.ts';

const digitWaitMs = 1000;

/**
 * The app for a screen reader or a line printer: the same screens and keys, told in lines that are written once and stay.
 * Nothing is drawn, moved or coloured; Ctrl-L tells everything again.
 */
export const runPlain = (options: RunAppOptions): RunningApp => {
  const { stdin, stdout, language, theme, first, onQuit = () => {}, ...parts } = options;
  const store: AppStore = createAppStore({
    parts: { ...parts, quit: onQuit, repaint: () => voice.repeat() },
    language,
    theme,
    size: plainRoom,
    openRoute,
  });
  const voice = createPlainVoice(store, (line) => void stdout.write(`${line}\r\n`));
  if (first) store.go(first);
  const field = createFieldInput();
  const ink = render(<PlainApp store={store} />, {
    stdout: wholeFrames(voice.drawn),
    stdin: field,
    ...linearRendering,
  });
  const top = () => store.read().stack.at(-1);
  const queue = createKeyQueue({
    press: store.press,
    feed: field.feed,
    hasField: () => top()?.screen.hasField ?? false,
  });
  const input = openRawInput(
    stdin,
    (key) => {
      voice.pressed();
      queue.press(key);
    },
    { digitMs: () => (top()?.route.name === 'sale' ? digitWaitMs : 0), pasteAskedOn: stdout, onEnd: onQuit },
  );
  const stopTicking = everySecond(() => parts.till.now(), store.tick);
  const closed = ink.waitUntilExit().then(() => {
    stopTicking();
    input.close();
    voice.close();
    store.close();
  });
  return {
    load: store.load,
    go: store.go,
    close: () => {
      ink.unmount();
      return closed;
    },
    closed,
  };
};
