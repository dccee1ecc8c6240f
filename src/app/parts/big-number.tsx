import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { cells } from '../format/cells.ts';
import { type AppModel } from '../model.ts';
import { largestForm } from './largest-form.ts';
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
  const shown = largeTotal
    ? scaledDigits(text, ascii, { columns: width, rows: largeRows })
    : largestForm(text, ascii, width - cells(label) - 1);
  return (
    <Box width={width} minHeight={rows} justifyContent="space-between" flexDirection={largeTotal ? 'column' : 'row'}>
      <Text {...look.strong}>{label}</Text>
      <Text {...look.strong} aria-label={text}>
        {shown.join('\n')}
      </Text>
    </Box>
  );
};
