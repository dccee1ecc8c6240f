import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { whyStopped } from './queue-keys.ts';

type RenumberDraft = { readonly typed: string };
type RenumberHands = Hands<RenumberDraft>;

const renumber = async (app: AppModel): Promise<void> => {
  const words = app.text.queue.renumbering;
  app.back();
  const answer = await app.renumber?.();
  if (!answer) return;
  const sentences = answer.ok ? [] : [whyStopped(app, answer)];
  app.go({ name: 'notice', notice: { title: answer.ok ? words.done : words.failed, sentences } });
};

const renumberRows: readonly KeyRow<RenumberHands>[] = [
  {
    key: 'enter',
    label: ({ queue }) => queue.keys.confirmRenumber.label,
    help: ({ queue }) => queue.keys.confirmRenumber.help,
    blocked: ({ app: { text }, draft }) => {
      const { word } = text.queue.renumbering;
      const isTyped = draft.typed.trim().toLocaleUpperCase() === word;
      return isTyped ? undefined : text.queue.blockedKeys.word(word);
    },
    run: ({ app }) => void renumber(app),
  },
  {
    key: 'escape',
    label: ({ queue }) => queue.keys.back.label,
    help: ({ queue }) => queue.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** K-03, last resort: asks for a typed word before the unsent documents get new numbers. */
export const renumberScreen: ScreenDefinition<RenumberDraft> = {
  open: () => ({ typed: '' }),
  rows: renumberRows,
  hasField: true,
  Screen: (hands) => {
    const { app, draft, change } = hands;
    const words = app.text.queue.renumbering;
    return (
      <Page app={app} rows={renumberRows} view={hands}>
        <Dialog app={app} title={words.title} sentences={[...words.sentences, words.ask(words.word)]}>
          <Box marginTop={1}>
            <TextInput value={draft.typed} onChange={(typed) => change(() => ({ typed }))} />
          </Box>
        </Dialog>
      </Page>
    );
  },
};
