import { closedNow } from '../../closed-now.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { carryOut } from './carry-out.ts';

const close = (app: AppModel): void => {
  const { closing } = app.text.shift;
  app.back();
  void carryOut(app, { type: 'closeShift' }, ({ number }) => ({
    title: closing.closed,
    sentences: [closing.document(number)],
  }));
};

const closeRows: readonly KeyRow<Hands<null>>[] = [
  {
    key: 'enter',
    label: ({ shift }) => shift.keys.confirmClose.label,
    help: ({ shift }) => shift.keys.confirmClose.help,
    blocked: ({ app }) => closedNow(app, { type: 'closeShift' }),
    run: ({ app }) => close(app),
  },
  {
    key: 'escape',
    label: ({ shift }) => shift.keys.back.label,
    help: ({ shift }) => shift.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Asks before the shift is closed: the key that closes is not the one that asked. */
export const closeScreen: ScreenDefinition<null> = {
  open: () => null,
  rows: closeRows,
  Screen: (hands) => {
    const { shift } = hands.app.state.register;
    const words = hands.app.text.shift.closing;
    if (shift.kind !== 'open') return null;
    return (
      <Page app={hands.app} rows={closeRows} view={hands}>
        <Dialog
          app={hands.app}
          title={words.title(shift.number)}
          sentences={[shift.zMade ? words.afterZ : words.withZ, words.hint]}
        />
      </Page>
    );
  },
};
