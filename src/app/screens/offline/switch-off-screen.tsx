import { Box } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { blankRow, PieceRows, said } from '../../parts/piece-rows.tsx';
import { Table } from '../../parts/table.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { reportOf, reportReader } from './report-records.ts';
import { reportColumns, reportDetail, reportRow } from './report-view.ts';
import { blankSwitchOff, type SwitchOffDraft } from './switch-off-draft.ts';
import { type SwitchOffHands, switchOffBar, switchOffRows } from './switch-off-keys.ts';
import { type SwitchOffSight, switchOffView } from './switch-off-view.ts';

const detailRows = 5;

const Report = ({ sight, height }: { readonly sight: SwitchOffSight; readonly height: number }): ReactNode => {
  const { app, draft, records } = sight;
  if (records.length === 0) return <PieceRows app={app} rows={[[said(app.text.offline.off.nothing, 'dim')]]} />;
  const chosen = Math.min(draft.chosen, records.length - 1);
  const record = records[chosen];
  return (
    <Box flexDirection="column">
      <Box paddingX={1}>
        <Table
          app={app}
          columns={reportColumns(app)}
          rows={records.map((each) => reportRow(app, each))}
          chosen={chosen}
          height={height - detailRows - 1}
        />
      </Box>
      <PieceRows app={app} rows={[blankRow, ...(record ? reportDetail(app, record, detailRows) : [])]} />
    </Box>
  );
};

/** PA-11: a person switches the mode off; every document is told by what became of it. Opened for the session that runs then. */
export const switchOffScreen = (opened: Pick<AppModel, 'state'>): ScreenDefinition<SwitchOffDraft> => {
  const read = reportReader(reportOf(opened.state));
  const rows = switchOffRows(read);
  const SwitchOff = (hands: SwitchOffHands): ReactNode => {
    const { app, draft } = hands;
    const sight = { app, draft, records: read(app) };
    const upper = [...switchOffView(sight), blankRow];
    return (
      <Page app={app} rows={switchOffBar(rows, hands)} view={hands}>
        <Box flexDirection="column" paddingX={1}>
          <PieceRows app={app} rows={upper} />
          <Report sight={sight} height={bodyRows(app) - upper.length} />
        </Box>
      </Page>
    );
  };
  return { open: () => blankSwitchOff, rows, Screen: SwitchOff };
};
