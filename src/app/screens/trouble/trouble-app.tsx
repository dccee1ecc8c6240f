import { render } from 'ink';
import { openRawInput, type RawSource } from '../../../terminal/raw-input.ts';
import { type Screen } from '../../run-app.tsx';
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
  const { columns = 80, rows = 24 } = stdout;
  const ink = render(<TroubleScreen words={words} text={texts[language]} theme={theme} size={{ columns, rows }} />, {
    stdout,
    alternateScreen: true,
    interactive: true,
    exitOnCtrlC: false,
  });
  const input = openRawInput(
    stdin,
    (key) => {
      if (leaving.has(key.name) || (key.name === 'ctrl' && key.text === 'c')) ink.unmount();
    },
    { pasteAskedOn: stdout, onEnd: () => ink.unmount() },
  );
  await ink.waitUntilExit();
  input.close();
};
