import { type SetUp, type SetUpAnswers } from '../../../runtime/set-up.ts';
import { openRawInput, type RawSource } from '../../../terminal/raw-input.ts';
import { type Screen } from '../../../terminal/screen-output.ts';
import { createFieldInput } from '../../field-input.ts';
import { createKeyQueue } from '../../key-queue.ts';
import { type Theme } from '../../theme.ts';
import { answersOf } from './start-answers.ts';
import { startOnScreen } from './start-app.tsx';
import { type StartOffer } from './start-draft.ts';
import { startInWords } from './start-in-words.tsx';
import { createStartStore } from './start-store.ts';

type RunStartOptions = {
  readonly stdin: RawSource;
  readonly stdout: Screen;
  readonly theme: Theme;
  /** The questions are told in lines instead of drawn. */
  readonly isPlain: boolean;
  readonly offer: StartOffer;
  readonly setUp: SetUp;
};

/** Asks the questions on a terminal; the answers once the register is set up, undefined when the person leaves. */
export const runStart = async (options: RunStartOptions): Promise<SetUpAnswers | undefined> => {
  const { stdin, stdout, theme, isPlain, offer, setUp } = options;
  let answers: SetUpAnswers | undefined;
  const leave = (): void => ink.unmount();
  const store = createStartStore({
    offer,
    setUp,
    finished: (draft) => {
      answers = answersOf(draft);
      leave();
    },
    left: leave,
  });
  const field = createFieldInput();
  const open = isPlain ? startInWords : startOnScreen;
  const { ink, pasteAskedOn, close } = open({ stdout, theme, store, field, onGone: leave });
  const keys = createKeyQueue({ press: store.press, feed: field.feed, hasField: store.hasField });
  const input = openRawInput(stdin, keys.press, { pasteAskedOn, onEnd: leave });
  await ink.waitUntilExit();
  input.close();
  close();
  return answers;
};
