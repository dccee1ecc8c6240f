import { type Writable } from 'node:stream';
import { Box, type Instance, render } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { openScreenOutput, type Screen } from '../../../terminal/screen-output.ts';
import { type FieldInput } from '../../field-input.ts';
import { type ScreenSize } from '../../model.ts';
import { type Theme } from '../../theme.ts';
import { StartScreen } from './start-screen.tsx';
import { type StartStore } from './start-store.ts';

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

/** What the questions are asked on: a screen that is drawn, or lines that are told. */
export type StartTerminal = {
  readonly ink: Instance;
  /** Where the terminal is told to mark what is pasted. */
  readonly pasteAskedOn: Writable;
  readonly close: () => void;
};

export type StartTerminalOptions = {
  readonly stdout: Screen;
  readonly theme: Theme;
  readonly store: StartStore;
  readonly field: FieldInput;
  /** The terminal has vanished. */
  readonly onGone: () => void;
};

/** Asks on the whole screen. */
export const startOnScreen = ({ stdout, theme, store, field, onGone }: StartTerminalOptions): StartTerminal => {
  const output = openScreenOutput(stdout, { isAscii: theme.ascii, onGone });
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
  output.on('resize', () => ink.rerender(drawn()));
  return { ink, pasteAskedOn: output, close: output.close };
};
