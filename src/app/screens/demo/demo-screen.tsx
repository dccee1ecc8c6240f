import { Box } from 'ink';
import { bodyRows, Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { foundFor } from '../journal/journal-find.ts';
import { demoActs } from './demo-acts.ts';
import { type DemoDraft, freshDemo } from './demo-draft.ts';
import { demoRows, doAct } from './demo-keys.ts';
import { actColumns, actsView, booksView, wireView } from './demo-view.ts';

const Demo = (hands: Hands<DemoDraft>) => {
  const { app, draft } = hands;
  const { demo } = app;
  if (!demo) return null;
  const room = { rows: bodyRows(app), columns: app.size.columns - actColumns - 2 };
  const records = foundFor(app.state.register, app.till.history, '').toReversed();
  const acts = demoActs(demo, app.text.demo, draft.code);
  return (
    <Page app={app} rows={demoRows} view={hands}>
      <Box width={actColumns}>
        <PieceRows app={app} rows={actsView(app, acts, { draft, linkIsCut: demo.linkIsCut() })} />
      </Box>
      <PieceRows
        app={app}
        rows={draft.side === 'wire' ? wireView(app, demo, room) : booksView(app, { demo, records }, room)}
      />
    </Page>
  );
};

/** What can go wrong, on purpose, beside what it does on the wire and to both sides' books. */
export const demoScreen: ScreenDefinition<DemoDraft> = {
  open: () => freshDemo,
  rows: demoRows,
  typed: (hands, key) => {
    if (key.name !== 'char' || !/^[1-9]$/.test(key.text)) return false;
    void doAct(hands, Number(key.text) - 1);
    return true;
  },
  Screen: Demo,
};
