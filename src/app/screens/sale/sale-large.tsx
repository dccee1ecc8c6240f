import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { Lines } from '../../parts/lines.tsx';
import { bodyRows, Page } from '../../parts/page.tsx';
import { scaledDigits } from '../../parts/scaled-digits.ts';
import { type Hands } from '../../screen.tsx';
import { type SaleScreenDraft } from './sale-draft.ts';
import { SaleInputLine } from './sale-input-line.tsx';
import { saleRows } from './sale-keys.ts';
import { saleView } from './sale-view.ts';

/** Rows for what is found, what is said and the end of the receipt. */
const talkRows = 5;
/** Input and preview above that; label, cash and last receipt in one row below. */
const otherRows = 3;

/** The sale for weak eyes: the same input line and keys, and the total in the largest digits the screen has room for. */
export const LargeSale = (hands: Hands<SaleScreenDraft>): ReactNode => {
  const { app } = hands;
  const view = saleView(app, hands.draft);
  const room = { columns: app.size.columns - 2, rows: bodyRows(app) - talkRows - otherRows };
  const talk = view.message.length > 0 ? view.message : view.hits;
  const facts = [view.totalLabel, view.cash, view.last].filter((fact) => fact !== '').join('   ');
  return (
    <Page app={app} rows={saleRows} view={hands}>
      <Box flexDirection="column" paddingX={1} width={app.size.columns}>
        <SaleInputLine hands={hands} view={view} />
        <Box height={talkRows} overflow="hidden">
          <Box flexDirection="column" width={view.wallAt}>
            <Lines app={app} lines={talk.slice(0, talkRows)} />
          </Box>
          <Box flexDirection="column">
            <Lines
              app={app}
              lines={view.lines
                .slice(-talkRows)
                .map(({ text, chosen }) => ({ text, role: chosen ? 'chosen' : 'plain' }))}
            />
          </Box>
        </Box>
        <Text {...app.theme.look.strong} wrap="truncate">
          {facts}
        </Text>
        <Box flexGrow={1} />
        <Text {...app.theme.look.strong} aria-label={view.total}>
          {scaledDigits(view.total, app.theme.ascii, room).join('\n')}
        </Text>
      </Box>
    </Page>
  );
};
