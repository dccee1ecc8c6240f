import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { cells } from '../format/cells.ts';
import { type AppModel } from '../model.ts';
import { bannerView } from './banner-view.ts';

/** The first two lines of every screen. */
export const Banner = ({ app }: { readonly app: AppModel }): ReactNode => {
  const { mode, where, figures, note } = bannerView(app);
  const { look, marks } = app.theme;
  const width = app.size.columns - 2;
  const indent = ' '.repeat(6);
  return (
    <Box flexDirection="column" height={2} paddingX={1}>
      <Box justifyContent="space-between">
        <Text wrap="truncate">
          <Text {...look.strong}>{app.demo ? 'KASA demo' : 'KASA'}</Text>
          {'  '}
          <Text {...look[mode.role]}>{`${mode.mark} ${mode.word}`}</Text>
          {`  ${mode.detail}`}
        </Text>
        <Text>{where}</Text>
      </Box>
      <Box justifyContent="space-between">
        <Text>
          {indent + fitting(figures, ` ${marks.dot} `, width - indent.length - (note ? cells(note.text) + 2 : 0))}
        </Text>
        {note && <Text {...look[note.role]}>{note.text}</Text>}
      </Box>
    </Box>
  );
};

/** The first choice of parts that fits the width, else the last one. */
const fitting = (choices: readonly (readonly string[])[], between: string, width: number): string => {
  const lines = choices.map((parts) => parts.join(between));
  return lines.find((line) => cells(line) <= width) ?? lines.at(-1) ?? '';
};
