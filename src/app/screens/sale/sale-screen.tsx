import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { BigNumber } from '../../parts/big-number.tsx';
import { Lines } from '../../parts/lines.tsx';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Wall } from '../../parts/wall.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { blankScreenDraft, type SaleScreenDraft } from './sale-draft.ts';
import { SaleInputLine } from './sale-input-line.tsx';
import { refuseKey, saleRows } from './sale-keys.ts';
import { LargeSale } from './sale-large.tsx';
import { typeCharacter } from './sale-typing.ts';
import { type SaleView, saleView } from './sale-view.ts';

type Props = { readonly hands: Hands<SaleScreenDraft>; readonly view: SaleView };

const InputSide = ({ hands, view }: Props): ReactNode => {
  const { app } = hands;
  return (
    <Box flexDirection="column" width={view.wallAt} paddingX={1}>
      <SaleInputLine hands={hands} view={view} />
      <Text> </Text>
      <Lines app={app} lines={view.hits} told={view.preview === '' ? 'chosen' : 'none'} />
      <Box flexGrow={1} />
      <Lines app={app} lines={view.message} />
    </Box>
  );
};

const ReceiptSide = ({ hands: { app }, view }: Props): ReactNode => {
  const { marks, look } = app.theme;
  const width = app.size.columns - view.wallAt - 3;
  return (
    <Box flexDirection="column" width={width} marginLeft={1}>
      <Text {...look.strong}>{view.heading}</Text>
      <Lines app={app} lines={view.lines.map(({ text, chosen }) => ({ text, role: chosen ? 'chosen' : 'plain' }))} />
      <Box flexGrow={1} />
      <Text {...look.dim}>{marks.rule.repeat(width)}</Text>
      <Lines app={app} lines={view.sums.map((text) => ({ text, role: 'plain' }))} />
      <BigNumber app={app} label={view.totalLabel} text={view.total} width={width} />
      <Text>{view.cash === '' ? ' ' : view.cash}</Text>
      <Text {...look.dim}>{view.last === '' ? ' ' : view.last}</Text>
    </Box>
  );
};

const SaleScreen = (hands: Hands<SaleScreenDraft>): ReactNode => {
  if (hands.app.theme.largeTotal) return <LargeSale {...hands} />;
  const view = saleView(hands.app, hands.draft);
  return (
    <Page app={hands.app} rows={saleRows} view={hands} wallAt={view.wallAt}>
      <InputSide hands={hands} view={view} />
      <Wall app={hands.app} height={bodyRows(hands.app)} />
      <ReceiptSide hands={hands} view={view} />
    </Page>
  );
};

/** The screen a cashier lives in: one input line, and the receipt so far. */
export const saleScreen: ScreenDefinition<SaleScreenDraft> = {
  open: () => blankScreenDraft,
  rows: saleRows,
  typed: typeCharacter,
  refuse: refuseKey,
  Screen: SaleScreen,
};
