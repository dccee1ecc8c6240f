import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { BigNumber } from '../../parts/big-number.tsx';
import { Lines } from '../../parts/lines.tsx';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Wall } from '../../parts/wall.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { blankPayDraft, type PayDraft } from './pay-draft.ts';
import { payBar, payRows, refuseKey, typeCharacter } from './pay-keys.ts';
import { payWidth } from './pay-lines.ts';
import { payView } from './pay-view.ts';

const PayScreen = (hands: Hands<PayDraft>): ReactNode => {
  const { app } = hands;
  const { marks, look } = app.theme;
  const { label, amount, facts, input, sentences, aside } = payView(hands);
  return (
    <Page app={app} rows={payBar(hands)} view={hands} wallAt={payWidth}>
      <Box flexDirection="column" width={payWidth} paddingX={2} paddingTop={1}>
        <BigNumber app={app} label={label} text={amount} width={payWidth - 4} />
        <Box height={1} />
        <Lines app={app} lines={facts} />
        <Box height={1} />
        {input !== null && (
          <Text aria-label={input}>
            <Text {...look.key}>{marks.chosen}</Text>
            <Text {...look.strong}>{` ${input}${marks.cursor}`}</Text>
          </Text>
        )}
        <Lines app={app} lines={sentences} />
      </Box>
      <Wall app={app} height={bodyRows(app)} />
      <Box flexDirection="column" marginLeft={2} paddingTop={1}>
        <Lines app={app} lines={aside} />
      </Box>
    </Page>
  );
};

/** Takes money for the receipt, or gives it back; shows what the till answers. */
export const payScreen: ScreenDefinition<PayDraft> = {
  open: () => blankPayDraft,
  rows: payRows,
  typed: typeCharacter,
  refuse: refuseKey,
  Screen: PayScreen,
};
