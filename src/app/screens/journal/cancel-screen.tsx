import { Text } from 'ink';
import { totalOf } from '../../../fiscal/document.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { carryOut } from '../shift/carry-out.ts';
import { findBy } from './find-document.ts';

const cancel = (app: AppModel): void => {
  const words = app.text.journal.cancel;
  app.back();
  void carryOut(app, { type: 'cancelLast' }, ({ number }) => ({
    title: words.done,
    sentences: [words.document(number)],
  }));
};

const cancelRows: readonly KeyRow<Hands<null>>[] = [
  {
    key: 'enter',
    label: ({ journal }) => journal.keys.confirmCancel.label,
    help: ({ journal }) => journal.keys.confirmCancel.help,
    run: ({ app }) => cancel(app),
  },
  {
    key: 'escape',
    label: ({ journal }) => journal.keys.back.label,
    help: ({ journal }) => journal.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Asks before the last document is cancelled; the key that cancels is not the one that asked. */
export const cancelScreen = (route: { readonly number: number; readonly uid: string }): ScreenDefinition<null> => {
  const find = findBy(route);
  return {
    open: () => null,
    rows: cancelRows,
    Screen: (hands) => {
      const { text, format } = hands.app;
      const words = text.journal.cancel;
      const record = find(hands.app);
      const total = record && totalOf(record.body);
      if (!record) return <Text>{text.journal.detail.gone}</Text>;
      const sentence = words.sentence(text.documents.kinds[record.body.kind], total ? format.money(total) : '');
      return (
        <Page app={hands.app} rows={cancelRows} view={hands}>
          <Dialog app={hands.app} title={words.title(record.number)} sentences={[sentence, words.hint]} />
        </Page>
      );
    },
  };
};
