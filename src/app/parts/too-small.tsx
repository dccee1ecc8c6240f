import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { minor } from '../../fiscal/money.ts';
import { linesTotal } from '../../fiscal/receipt.ts';
import { type AppModel } from '../model.ts';
import { bannerView } from './banner-view.ts';
import { trainingWords } from './brand.ts';

/** Below 80 by 24: what is wrong, and still the mode and the total. */
export const TooSmall = ({ app }: { readonly app: AppModel }): ReactNode => {
  const { mode } = bannerView(app);
  const training = trainingWords(app);
  const { lines } = app.sale.read().current;
  const total = lines.length === 0 ? minor(0) : linesTotal(lines);
  return (
    <Box flexDirection="column">
      {training && <Text>{training}</Text>}
      <Text>{`${mode.mark} ${mode.word}  ${mode.detail}`}</Text>
      <Text>{`${app.text.frame.total} ${app.format.money(total)}`}</Text>
      <Text>{app.text.frame.tooSmall(app.size.columns, app.size.rows)}</Text>
    </Box>
  );
};
