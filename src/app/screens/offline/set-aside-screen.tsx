import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { findBy } from '../journal/find-document.ts';
import { reportSentences } from './report-view.ts';

type AsideDraft = { readonly reason: string };
type AsideHands = Hands<AsideDraft>;
type AsideRoute = { readonly number: number; readonly uid: string };

/** K-15: records the decision; a lawful no is told. */
const setAside = async (app: AppModel, number: number, reason: string): Promise<void> => {
  app.back();
  const answer = await app.till.setAside({ number, reason, by: app.cashier });
  if (answer.ok) return;
  const sentences = [refusalText(app.text, answer.refusal)];
  app.go({ name: 'notice', notice: { title: app.text.offline.aside.failed, sentences } });
};

const asideRows = (number: number): readonly KeyRow<AsideHands>[] => [
  {
    key: 'enter',
    label: ({ offline }) => offline.keys.confirmAside.label,
    help: ({ offline }) => offline.keys.confirmAside.help,
    blocked: ({ app, draft }) => (draft.reason.trim() === '' ? app.text.offline.blocked.reason : undefined),
    run: ({ app, draft }) => void setAside(app, number, draft.reason),
  },
  {
    key: 'escape',
    label: ({ offline }) => offline.keys.leave.label,
    help: ({ offline }) => offline.keys.leave.help,
    run: ({ app }) => app.back(),
  },
];

/** Asks for a reason before a document that the server will not take is set aside. */
export const setAsideScreen = (route: AsideRoute): ScreenDefinition<AsideDraft> => {
  const find = findBy(route);
  const rows = asideRows(route.number);
  return {
    open: () => ({ reason: '' }),
    rows,
    hasField: true,
    Screen: (hands) => {
      const { app, draft, change } = hands;
      const words = app.text.offline.aside;
      const record = find(app);
      if (!record) return <Text>{app.text.journal.detail.gone}</Text>;
      const [why = ''] = reportSentences(app, record);
      return (
        <Page app={app} rows={rows} view={hands}>
          <Dialog app={app} title={words.title(record.number)} sentences={[why, words.sentence, words.ask]}>
            <Box marginTop={1}>
              <TextInput value={draft.reason} onChange={(reason) => change(() => ({ reason }))} />
            </Box>
          </Dialog>
        </Page>
      );
    },
  };
};
