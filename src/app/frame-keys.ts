import { type Key } from '../terminal/key.ts';
import { type KeyRow, rowFor } from './keys.ts';
import { manualMode } from './mode-now.ts';
import { type AppModel } from './model.ts';
import { type Route } from './route.ts';
import { type LiveScreen } from './screen.tsx';
import { leave } from './screens/confirm-leave/leave.ts';

type FrameRow = KeyRow<FrameHands>;

/** What the keys of the frame work with: the model and the screen that is visible. */
type FrameHands = {
  readonly app: AppModel;
  readonly top: { readonly route: Route; readonly screen: LiveScreen };
};

/** Keys that mean the same on every screen. */
export const frameRows: readonly FrameRow[] = [
  {
    key: 'f1',
    typed: 'help',
    label: ({ keys }) => keys.help,
    help: ({ keys }) => keys.helpHelp,
    run: ({ app }) => app.go({ name: 'help', lines: app.keysNow() }),
  },
  {
    key: 'end',
    typed: 'offline',
    label: ({ keys }) => keys.stopWaiting,
    help: ({ keys }) => keys.stopWaitingHelp,
    blocked: ({ app }) => (app.state.doing.kind === 'sending' ? undefined : app.text.keys.nothingSent),
    run: ({ app }) => app.till.stopWaiting(),
  },
  {
    key: 'ctrl-c',
    typed: 'quit',
    label: ({ keys }) => keys.quit,
    help: ({ keys }) => keys.quitHelp,
    run: ({ app }) => leave(app),
  },
  {
    key: 'ctrl-l',
    label: ({ keys }) => keys.repaint,
    help: ({ keys }) => keys.repaintHelp,
    run: ({ app }) => app.repaint(),
  },
];

/** Where a person switches the mode, no key goes offline: it only ends the wait, and its typed name belongs to the mode. */
const waitEnded = ({ typed: _offline, ...row }: FrameRow): FrameRow => ({
  ...row,
  label: ({ keys }) => keys.giveUp,
  help: ({ keys }) => keys.giveUpHelp,
});

/** The keys of the frame as they work under this country's law. */
export const frameRowsFor = (app: Pick<AppModel, 'regime'>): readonly FrameRow[] =>
  manualMode(app) ? frameRows.map((row) => (row.key === 'end' ? waitEnded(row) : row)) : frameRows;

/** The frame's row for a key; none where it would open what is open already or where its work is not there. */
export const frameRowFor = (top: FrameHands['top'], app: AppModel, key: Key): KeyRow<FrameHands> | undefined => {
  const row = rowFor(frameRows, key);
  const isOpen =
    (key.name === 'f1' && top.route.name === 'help') || (row?.key === 'ctrl-c' && top.route.name === 'confirm-leave');
  return isOpen || row?.blocked?.({ app, top }) ? undefined : row;
};
