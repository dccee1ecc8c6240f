import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { wrap } from '../format/cells.ts';
import { type AppModel } from '../model.ts';

const width = 64;
/** What a border and the room beside the text leave. */
const textWidth = width - 6;

/** A box in the middle of the body: a title and whole sentences. */
export const Dialog = ({
  app,
  title,
  sentences,
  children,
}: {
  readonly app: AppModel;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
}): ReactNode => (
  <Box flexGrow={1} alignItems="center" justifyContent="center">
    <Box borderStyle={app.theme.border} flexDirection="column" width={width} paddingX={2} paddingY={1}>
      <Text {...app.theme.look.strong}>{title}</Text>
      {sentences.map((sentence) => (
        <Box key={sentence} marginTop={1}>
          <Text aria-label={sentence}>{wrap(sentence, textWidth).join('\n')}</Text>
        </Box>
      ))}
      {children}
    </Box>
  </Box>
);
