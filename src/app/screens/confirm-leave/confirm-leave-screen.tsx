import { type KeyRow } from '../../keys.ts';
import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';

const leaveRows: readonly KeyRow<Hands<null>>[] = [
  {
    key: 'enter',
    label: ({ frame }) => frame.leaveYes,
    help: ({ frame }) => frame.leaveYesHelp,
    run: ({ app }) => app.quit(),
  },
  {
    key: 'escape',
    label: ({ frame }) => frame.leaveNo,
    help: ({ frame }) => frame.leaveNoHelp,
    run: ({ app }) => app.back(),
  },
];

/** What will wait meanwhile: a person's mode counts on, and sends nothing by itself. */
const whatWaits = (app: AppModel): readonly string[] => {
  const { leaveWaiting, leaveMode } = app.text.frame;
  const waiting = app.state.register.outbox.length;
  if (isModeOn(app)) return [leaveMode(waiting)];
  return waiting === 0 ? [] : [leaveWaiting(waiting)];
};

/** Asks before the register is left, and says what will wait meanwhile. */
export const confirmLeaveScreen: ScreenDefinition<null> = {
  open: () => null,
  rows: leaveRows,
  Screen: (hands) => {
    const { app } = hands;
    const { leaveTitle, leaveSentence } = app.text.frame;
    return (
      <Page app={app} rows={leaveRows} view={hands}>
        <Dialog app={app} title={leaveTitle} sentences={[leaveSentence, ...whatWaits(app)]} />
      </Page>
    );
  },
};
