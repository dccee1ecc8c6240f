import { Box, render } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { type SetUp, type SetUpAnswers } from '../../../runtime/set-up.ts';
import { openRawInput, type RawSource } from '../../../terminal/raw-input.ts';
import { openScreenOutput, type Screen } from '../../../terminal/screen-output.ts';
import { createFieldInput } from '../../field-input.ts';
import { createKeyQueue } from '../../key-queue.ts';
import { type ScreenSize } from '../../model.ts';
import { type Theme } from '../../theme.ts';
import { answersOf } from './start-answers.ts';
import { type StartOffer } from './start-draft.ts';
import { StartScreen } from './start-screen.tsx';
import { createStartStore, type StartStore } from './start-store.ts';

/** Everything that is seen before there is a register. */
export const StartApp = ({
  store,
  theme,
  size,
}: {
  readonly store: StartStore;
  readonly theme: Theme;
  readonly size: ScreenSize;
}): ReactNode => {
  const draft = useSyncExternalStore(store.subscribe, store.read);
  return (
    <Box width={size.columns} height={size.rows} overflow="hidden">
      <StartScreen draft={draft} change={store.change} theme={theme} size={size} />
    </Box>
  );
};

type RunStartOptions = {
  readonly stdin: RawSource;
  readonly stdout: Screen;
  readonly theme: Theme;
  readonly offer: StartOffer;
  readonly setUp: SetUp;
};

/** Asks the questions on a terminal; the answers once the register is set up, undefined when the person leaves. */
export const runStart = async (options: RunStartOptions): Promise<SetUpAnswers | undefined> => {
  const { stdin, stdout, theme, offer, setUp } = options;
  let answers: SetUpAnswers | undefined;
  const store = createStartStore({
    offer,
    setUp,
    finished: (draft) => {
      answers = answersOf(draft);
      ink.unmount();
    },
    left: () => leave(),
  });
  const field = createFieldInput();
  const leave = (): void => ink.unmount();
  const output = openScreenOutput(stdout, { isAscii: theme.ascii, onGone: leave });
  const drawn = () => {
    const { columns, rows } = output;
    return <StartApp store={store} theme={theme} size={{ columns, rows }} />;
  };
  const ink = render(drawn(), {
    stdout: output,
    stdin: field,
    alternateScreen: true,
    interactive: true,
    exitOnCtrlC: false,
  });
  const keys = createKeyQueue({ press: store.press, feed: field.feed, hasField: store.hasField });
  const input = openRawInput(stdin, keys.press, { pasteAskedOn: output, onEnd: leave });
  output.on('resize', () => ink.rerender(drawn()));
  await ink.waitUntilExit();
  input.close();
  output.close();
  return answers;
};
