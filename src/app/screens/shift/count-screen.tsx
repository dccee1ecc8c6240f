import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { type CountDraft, countTyped, emptyCount } from './count-draft.ts';
import { countRows } from './count-keys.ts';
import { countView } from './count-view.ts';

/** The Z report with counted cash. */
export const countScreen: ScreenDefinition<CountDraft> = {
  open: () => emptyCount,
  rows: countRows,
  typed: ({ app, change }, key) => {
    if (key.name !== 'char') return false;
    change((draft) => countTyped(draft, key.text, app.regime.currency.notes));
    return true;
  },
  Screen: (hands) => (
    <Page app={hands.app} rows={countRows} view={hands}>
      <PieceRows app={hands.app} rows={countView(hands.app, hands.draft)} />
    </Page>
  ),
};
