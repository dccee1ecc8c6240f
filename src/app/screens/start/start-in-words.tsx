import { render } from 'ink';
import { afterRest } from '../../plain/after-rest.ts';
import { createSpeaker } from '../../plain/speaker.ts';
import { spokenLines } from '../../plain/spoken-lines.ts';
import { linearRendering, plainRoom, wholeFrames } from '../../plain/whole-frames.ts';
import { StartApp, type StartTerminal, type StartTerminalOptions } from './start-app.tsx';

/** The questions for a screen reader or a line printer: each is told once, and so is what Enter would take and what is wrong. */
export const startInWords = ({ stdout, store, field, theme }: StartTerminalOptions): StartTerminal => {
  const speaker = createSpeaker();
  let frame = '';
  const { soon, close } = afterRest(() => {
    const scene = { place: store, lines: spokenLines(frame), byHand: true };
    for (const line of speaker.hear(scene)) stdout.write(`${line}\r\n`);
  });
  const drawn = (next: string): void => {
    frame = next;
    soon();
  };
  const ink = render(<StartApp store={store} theme={theme} size={plainRoom} />, {
    stdout: wholeFrames(drawn),
    stdin: field,
    ...linearRendering,
  });
  return { ink, pasteAskedOn: stdout, close };
};
