import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { type CashDraft, cashTyped, cashWorded, emptyCash } from './cash-draft.ts';
import { cashRows, erase } from './cash-keys.ts';
import { cashView } from './cash-view.ts';

const Words = ({ app, draft, change }: Hands<CashDraft>) => (
  <Box paddingX={1}>
    <Text>{`  ${app.text.shift.cash.words}: `}</Text>
    <TextInput value={draft.words} onChange={(words) => change((now) => cashWorded(now, words))} />
  </Box>
);

/** Cash put into the drawer or taken out, with its reason. */
export const cashScreen: ScreenDefinition<CashDraft> = {
  open: () => emptyCash,
  rows: cashRows,
  hasField: true,
  typed: (hands, key) => {
    if (hands.draft.step === 'words') return false;
    if (key.name === 'backspace') erase(hands);
    if (key.name === 'char') hands.change((draft) => cashTyped(draft, key.text));
    return true;
  },
  Screen: (hands) => (
    <Page app={hands.app} rows={cashRows} view={hands}>
      <Box flexDirection="column">
        <PieceRows app={hands.app} rows={cashView(hands.app, hands.draft)} />
        {hands.draft.step === 'words' && <Words {...hands} />}
      </Box>
    </Page>
  ),
};
