import { render } from 'ink';
import { openRawInput, type RawSource } from '../../../terminal/raw-input.ts';
import { openScreenOutput, type Screen } from '../../../terminal/screen-output.ts';
import { type Language } from '../../text/language.ts';
import { texts } from '../../text/text.ts';
import { type Theme } from '../../theme.ts';
import { TroubleScreen, type TroubleWords } from './trouble-screen.tsx';

type TroubleOptions = {
  readonly stdin: RawSource;
  readonly stdout: Screen;
  readonly theme: Theme;
  readonly language: Language;
  readonly words: TroubleWords;
};

/** The keys that leave: whoever reads this has nothing to lose by any of them. */
const leaving: ReadonlySet<string> = new Set(['enter', 'escape']);

/** Shows why the register does not open until it is read. */
export const showTrouble = async ({ stdin, stdout, theme, language, words }: TroubleOptions): Promise<void> => {
  const leave = (): void => ink.unmount();
  const output = openScreenOutput(stdout, { isAscii: theme.ascii, onGone: leave });
  const drawn = () => {
    const { columns, rows } = output;
    return <TroubleScreen words={words} text={texts[language]} theme={theme} size={{ columns, rows }} />;
  };
  const ink = render(drawn(), { stdout: output, alternateScreen: true, interactive: true, exitOnCtrlC: false });
  const input = openRawInput(
    stdin,
    (key) => {
      if (leaving.has(key.name) || (key.name === 'ctrl' && key.text === 'c')) leave();
    },
    { pasteAskedOn: output, onEnd: leave },
  );
  output.on('resize', () => ink.rerender(drawn()));
  await ink.waitUntilExit();
  input.close();
  output.close();
};
