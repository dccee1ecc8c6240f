import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { scaledDigits } from './scaled-digits.ts';

type Props = {
  readonly app: AppModel;
  readonly label: string;
  readonly text: string;
  readonly width: number;
};

/** Rows of the digits: as on every screen, and for weak eyes. */
const [rows, largeRows] = [3, 5];

/** An amount in large digits with its label at the left, or above larger ones: the largest thing on the screen. */
export const BigNumber = ({ app, label, text, width }: Props): ReactNode => {
  const { look, ascii, largeTotal } = app.theme;
  const room = largeTotal ? { columns: width, rows: largeRows } : { columns: 0, rows };
  return (
    <Box width={width} minHeight={rows} justifyContent="space-between" flexDirection={largeTotal ? 'column' : 'row'}>
      <Text {...look.strong}>{label}</Text>
      <Text {...look.strong} aria-label={text}>
        {scaledDigits(text, ascii, room).join('\n')}
      </Text>
    </Box>
  );
};
