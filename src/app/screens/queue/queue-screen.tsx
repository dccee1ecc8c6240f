import { Box, Text } from 'ink';
import { type Register } from '../../../fiscal/register.ts';
import { wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { type PieceRow, PieceRows, said } from '../../parts/piece-rows.tsx';
import { Table } from '../../parts/table.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { linkView } from './link-view.ts';
import { type QueueDraft, queueRows } from './queue-keys.ts';
import { waitingColumns, waitingDocuments, waitingRow, warningSentences } from './waiting-view.ts';

/** What stands in the way or was found strange, over the documents waiting. */
const warningRows = (app: AppModel): readonly PieceRow[] =>
  warningSentences(app).flatMap((sentence, index) =>
    wrap(sentence, app.size.columns - 2).map((line) => [said(line, index === 0 ? 'warning' : 'plain')]),
  );

/** The rejected document, since everything depends on it; else the one that is sent next. */
const firstInSight = (register: Register): number =>
  Math.max(
    0,
    waitingDocuments(register).findIndex(({ why }) => why.kind === 'rejected'),
  );

/** The link with its proof, the allowances, and the documents waiting with their reasons. */
export const queueScreen = (opened: Pick<AppModel, 'renumber'>): ScreenDefinition<QueueDraft> => {
  const rows = queueRows({ canRenumber: opened.renumber !== undefined });
  return {
    open: ({ state: { register } }) => ({ chosen: firstInSight(register) }),
    rows,
    Screen: (hands) => {
      const { app, draft } = hands;
      const upper = [...linkView(app), ...warningRows(app)];
      return (
        <Page app={app} rows={rows} view={hands}>
          <Box flexDirection="column">
            <PieceRows app={app} rows={upper} />
            <WaitingTable app={app} chosen={draft.chosen} height={bodyRows(app) - upper.length} />
          </Box>
        </Page>
      );
    },
  };
};

const WaitingTable = ({ app, chosen, height }: Readonly<{ app: AppModel; chosen: number; height: number }>) => {
  const waiting = waitingDocuments(app.state.register);
  return (
    <Box flexDirection="column" paddingX={1}>
      <Text {...app.theme.look.strong}>{app.text.queue.waiting(waiting.length)}</Text>
      {waiting.length === 0 ? (
        <Text>{app.text.queue.nothing}</Text>
      ) : (
        <Table
          app={app}
          columns={waitingColumns(app)}
          rows={waiting.map((each) => waitingRow(app, each))}
          chosen={Math.min(chosen, waiting.length - 1)}
          height={height - 1}
        />
      )}
    </Box>
  );
};
