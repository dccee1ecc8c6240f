import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { wrap } from '../../format/cells.ts';
import { type ScreenSize } from '../../model.ts';
import { type Text as Words } from '../../text/text-shape.ts';
import { type Theme } from '../../theme.ts';

/** What keeps a register from opening, in the reader's language: what was found, what is certain, and what to do. */
export type TroubleWords = { readonly found: string; readonly certain: string; readonly next: string };

type TroubleProps = {
  readonly words: TroubleWords;
  readonly text: Words;
  readonly theme: Theme;
  readonly size: ScreenSize;
};

/** The whole screen before there is a register that could be used. */
export const TroubleScreen = ({ words, text, theme, size }: TroubleProps): ReactNode => {
  const { look, marks } = theme;
  const rule = marks.rule.repeat(size.columns);
  const lines = (sentence: string): string => wrap(sentence, size.columns - 4).join('\n');
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Box paddingX={1}>
        <Text {...look.blocked}>{`KASA  ${marks.blocked} ${text.trouble.title}`}</Text>
      </Box>
      <Text {...look.dim}>{rule}</Text>
      <Box flexDirection="column" paddingX={2} paddingTop={1} rowGap={1} flexGrow={1}>
        <Text {...look.strong}>{lines(words.found)}</Text>
        <Box flexDirection="column">
          <Text {...look.dim}>{text.trouble.certain}</Text>
          <Text>{lines(words.certain)}</Text>
        </Box>
        <Box flexDirection="column">
          <Text {...look.dim}>{text.trouble.next}</Text>
          <Text>{lines(words.next)}</Text>
        </Box>
        <Text>{lines(text.trouble.doctor)}</Text>
      </Box>
      <Text {...look.dim}>{rule}</Text>
      <Box paddingX={1}>
        <Text {...look.key}>{text.keys.names.enter}</Text>
        <Text>{text.frame.leaveYes}</Text>
      </Box>
    </Box>
  );
};
