import { type KeyRow } from '../../keys.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Notice } from '../../route.ts';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';

const close: Omit<KeyRow<Hands<null>>, 'key'> = {
  label: ({ frame }) => frame.gotIt,
  help: ({ frame }) => frame.gotItHelp,
  run: ({ app }) => app.back(),
};

const noticeRows: readonly KeyRow<Hands<null>>[] = [
  { ...close, key: 'escape' },
  { ...close, key: 'enter', label: () => '' },
];

/** A sentence that stays until it is read. A key that closes nothing is not lost: typing closes it and goes on below. */
export const noticeScreen = ({ title, sentences }: Notice): ScreenDefinition<null> => ({
  open: () => null,
  rows: noticeRows,
  typed: ({ app }, key) => {
    if (key.name !== 'char') return false;
    app.back();
    app.press(key);
    return true;
  },
  Screen: (hands) => (
    <Page app={hands.app} rows={noticeRows} view={hands}>
      <Dialog app={hands.app} title={title} sentences={sentences} />
    </Page>
  ),
});
