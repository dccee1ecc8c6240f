import { Box, Text } from 'ink';
import { paperText } from '../../../runtime/paper-text.ts';
import { wrap } from '../../format/cells.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Paper } from '../../parts/paper.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';

/** The first line of paper that is in sight. */
type XDraft = { readonly from: number };

const paperOf = ({ regime, registration, state }: AppModel) => regime.layOutReport(state.register.report, registration);

const linesOf = (app: AppModel): number => paperText(paperOf(app)).split('\n').length;

const scroll = (by: 1 | -1) => (hands: Hands<XDraft>) => {
  const last = Math.max(0, linesOf(hands.app) - bodyRows(hands.app));
  hands.change(({ from }) => ({ from: Math.max(0, Math.min(from + by, last)) }));
};

/** The keys of the X report. */
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

const sideColumns = 34;

const Side = ({ app, draft }: Hands<XDraft>) => {
  const words = app.text.shift.x;
  const [to, all] = [draft.from + bodyRows(app), linesOf(app)];
  const notes = to < all ? [words.note, words.more(to, all)] : [words.note];
  return (
    <Box flexDirection="column">
      <Text {...app.theme.look.strong}>{words.title}</Text>
      {notes
        .flatMap((note) => wrap(note, sideColumns))
        .map((line) => (
          <Text key={line}>{line}</Text>
        ))}
    </Box>
  );
};

/** The X report as paper; nothing is recorded by looking at it. */
export const xScreen: ScreenDefinition<XDraft> = {
  open: () => ({ from: 0 }),
  rows: xRows,
  Screen: (hands) => (
    <Page app={hands.app} rows={xRows} view={hands}>
      <Box paddingX={1} columnGap={3}>
        <Paper lines={paperOf(hands.app)} from={hands.draft.from} height={bodyRows(hands.app)} />
        <Side {...hands} />
      </Box>
    </Page>
  ),
};
