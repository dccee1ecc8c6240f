import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { type PaperLine } from '../../fiscal/paper.ts';
import { paperText } from '../../runtime/paper-text.ts';

/** A document as it is printed, from line `from` on. */
export const Paper = ({
  lines,
  from,
  height,
}: {
  readonly lines: readonly PaperLine[];
  readonly from: number;
  readonly height: number;
}): ReactNode => (
  <Box flexDirection="column" height={height} overflow="hidden">
    {paperText(lines)
      .split('\n')
      .slice(from, from + height)
      .map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed line is known by its place alone
        <Text key={from + index}>{line === '' ? ' ' : line}</Text>
      ))}
  </Box>
);
