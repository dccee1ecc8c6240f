import { Box, Text } from 'ink';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Paper } from '../../parts/paper.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';

/** The first line of paper that is in sight. */
type XDraft = { readonly from: number };

const reportLines = ({ regime, registration, state }: AppModel) =>
  regime.layOutReport(state.register.report, registration);

const scroll = (by: 1 | -1) => (hands: Hands<XDraft>) =>
  hands.change(({ from }) => ({ from: Math.max(0, Math.min(from + by, reportLines(hands.app).length - 1)) }));

const xRows: readonly KeyRow<Hands<XDraft>>[] = [
  { key: 'up', label: ({ shift }) => shift.keys.up.label, help: ({ shift }) => shift.keys.up.help, run: scroll(-1) },
  {
    key: 'down',
    label: ({ shift }) => shift.keys.down.label,
    help: ({ shift }) => shift.keys.down.help,
    run: scroll(1),
  },
  {
    key: 'escape',
    label: ({ shift }) => shift.keys.back.label,
    help: ({ shift }) => shift.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** The X report as paper; nothing is recorded by looking at it. */
export const xScreen: ScreenDefinition<XDraft> = {
  open: () => ({ from: 0 }),
  rows: xRows,
  Screen: (hands) => (
    <Page app={hands.app} rows={xRows} view={hands}>
      <Box paddingX={1} columnGap={4}>
        <Paper lines={reportLines(hands.app)} from={hands.draft.from} height={bodyRows(hands.app)} />
        <Box flexDirection="column">
          <Text {...hands.app.theme.look.strong}>{hands.app.text.shift.x.title}</Text>
          <Text>{hands.app.text.shift.x.note}</Text>
        </Box>
      </Box>
    </Page>
  ),
};
