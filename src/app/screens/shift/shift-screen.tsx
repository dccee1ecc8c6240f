import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { shiftRows } from './shift-keys.ts';
import { shiftView } from './shift-view.ts';

/** The state of the shift and everything that is done with it. */
export const shiftScreen: ScreenDefinition<null> = {
  open: () => null,
  rows: shiftRows,
  Screen: (hands) => (
    <Page app={hands.app} rows={shiftRows} view={hands}>
      <PieceRows app={hands.app} rows={shiftView(hands.app)} />
    </Page>
  ),
};
