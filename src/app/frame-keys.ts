import { type Key } from '../terminal/key.ts';
import { type KeyRow, rowFor } from './keys.ts';
import { manualMode } from './mode-now.ts';
import { type AppModel } from './model.ts';
import { type Route } from './route.ts';
import { type LiveScreen } from './screen.tsx';
import { leave } from './screens/confirm-leave/leave.ts';

/** A row of the frame: whether the key works on a locked register, and whether it says why where it is blocked. */
type FrameRow = KeyRow<FrameHands> & { readonly whileLocked?: true; readonly tells?: true };

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
    whileLocked: true,
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
    whileLocked: true,
    run: ({ app }) => leave(app),
  },
  {
    key: 'ctrl-l',
    label: ({ keys }) => keys.repaint,
    help: ({ keys }) => keys.repaintHelp,
    whileLocked: true,
    run: ({ app }) => app.repaint(),
  },
  {
    key: 'f12',
    typed: 'lock',
    label: ({ people }) => people.lock.label,
    help: ({ people }) => people.lock.help,
    blocked: ({ app: { people, text } }) => (people?.areKnown() ? undefined : text.people.nobody),
    tells: true,
    run: ({ app }) => app.go({ name: 'locked' }),
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

/** The keys of the frame that work now: on a locked register only those that show and leave it. */
export const frameRowsNow = (app: Pick<AppModel, 'regime' | 'isLocked'>): readonly FrameRow[] =>
  frameRowsFor(app).filter(({ whileLocked }) => whileLocked || !app.isLocked);

/** The frame's row for a key; none where it would open what is open already or where its work is not there. */
export const frameRowFor = (top: FrameHands['top'], app: AppModel, key: Key): KeyRow<FrameHands> | undefined => {
  const row = rowFor(frameRows, key);
  if (!row || isOpen(row, top) || (app.isLocked && !row.whileLocked)) return undefined;
  const reason = row.blocked?.({ app, top });
  if (reason === undefined) return row;
  return row.tells && top.route.name !== 'notice' ? telling(row, reason) : undefined;
};

const isOpen = ({ key }: FrameRow, { route }: FrameHands['top']): boolean =>
  (key === 'f1' && route.name === 'help') || (key === 'ctrl-c' && route.name === 'confirm-leave');

/** The row of a key that only says why it does nothing. */
const telling = (row: FrameRow, reason: string): FrameRow => ({
  ...row,
  run: ({ app }) => app.go({ name: 'notice', notice: { title: row.label(app.text), sentences: [reason] } }),
});
