import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { bigDigits } from './big-digits.ts';

/** An amount three rows high with its label at the left: the largest thing on the screen. */
export const BigNumber = ({
  app,
  label,
  text,
  width,
}: {
  readonly app: AppModel;
  readonly label: string;
  readonly text: string;
  readonly width: number;
}): ReactNode => (
  <Box width={width} height={3} justifyContent="space-between">
    <Text {...app.theme.look.strong}>{label}</Text>
    <Text {...app.theme.look.strong}>{bigDigits(text, app.theme.ascii).join('\n')}</Text>
  </Box>
);
