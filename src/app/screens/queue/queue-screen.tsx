import { Box, Text } from 'ink';
import { wrap } from '../../format/cells.ts';
import { isModeOn, manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { blankRow, type PieceRow, PieceRows, said } from '../../parts/piece-rows.tsx';
import { Table } from '../../parts/table.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { linkView, shortLinkView } from './link-view.ts';
import { type QueueDraft, queueBar, queueRows } from './queue-keys.ts';
import { seriesReader } from './series-reader.ts';
import { waitingColumns, waitingDocuments, waitingRow, warningSentences } from './waiting-view.ts';

/** What stands in the way or was found strange, over the documents waiting. */
const warningRows = (app: AppModel): readonly PieceRow[] =>
  warningSentences(app).flatMap((sentence, index) =>
    wrap(sentence, app.size.columns - 2).map((line) => [said(line, index === 0 ? 'warning' : 'plain')]),
  );

/** What stands in the way comes first, and the link in short; else the link in full. */
const upperRows = (app: AppModel): readonly PieceRow[] => {
  const warnings = warningRows(app);
  return warnings.length === 0 ? linkView(app) : [...warnings, blankRow, ...shortLinkView(app), blankRow];
};

/** The link with its proof, the allowances, and the documents waiting with their reasons. */
export const queueScreen = (opened: Pick<AppModel, 'renumber' | 'regime' | 'state'>): ScreenDefinition<QueueDraft> => {
  const rows = queueRows({
    canRenumber: opened.renumber !== undefined && !manualMode(opened),
    canSwitch: manualMode(opened) !== undefined,
    isBehind: opened.state.register.behind !== null,
  });
  const bar = queueBar(rows);
  const seriesOf = seriesReader(opened);
  return {
    open: () => ({ chosen: 0 }),
    rows,
    Screen: (hands) => {
      const { app, draft } = hands;
      const upper = upperRows(app);
      return (
        <Page app={app} rows={bar} view={hands}>
          <Box flexDirection="column">
            <PieceRows app={app} rows={upper} />
            <WaitingTable app={app} chosen={draft.chosen} height={bodyRows(app) - upper.length} seriesOf={seriesOf} />
          </Box>
        </Page>
      );
    },
  };
};

type TableProps = Readonly<{
  app: AppModel;
  chosen: number;
  height: number;
  seriesOf: ReturnType<typeof seriesReader>;
}>;

const WaitingTable = ({ app, chosen, height, seriesOf }: TableProps) => {
  const waiting = waitingDocuments({ ...app.state, isModeOn: isModeOn(app) });
  return (
    <Box flexDirection="column" paddingX={1}>
      <Text {...app.theme.look.strong}>{app.text.queue.waiting(waiting.length)}</Text>
      {waiting.length === 0 ? (
        <Text>{app.text.queue.nothing}</Text>
      ) : (
        <Table
          app={app}
          columns={waitingColumns(app)}
          rows={waiting.map((each) => waitingRow(app, each, seriesOf?.(app, each.number)))}
          chosen={Math.min(chosen, waiting.length - 1)}
          height={height - 1}
        />
      )}
    </Box>
  );
};
