import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { type Text } from '../../text/text-shape.ts';

export type TypedWordDraft = { readonly typed: string };
type TypedWordHands = Hands<TypedWordDraft>;

/** An act that cannot be taken back: what it means, the word that lets it happen, and what comes of it. */
export type TypedWord = {
  readonly words: (text: Text) => {
    readonly title: string;
    readonly word: string;
    readonly sentences: readonly string[];
    readonly ask: (word: string) => string;
    readonly done: string;
    readonly failed: string;
  };
  readonly key: (text: Text) => { readonly label: string; readonly help: string };
  /** Does it; what kept it from happening as sentences, null when it is done. */
  readonly act: (app: AppModel) => Promise<readonly string[] | null>;
};

const happen = async (app: AppModel, { words, act }: TypedWord): Promise<void> => {
  const { done, failed } = words(app.text);
  app.back();
  const failure = await act(app);
  app.go({ name: 'notice', notice: { title: failure ? failed : done, sentences: failure ?? [] } });
};

const rowsFor = (typedWord: TypedWord): readonly KeyRow<TypedWordHands>[] => [
  {
    key: 'enter',
    label: (text) => typedWord.key(text).label,
    help: (text) => typedWord.key(text).help,
    blocked: ({ app: { text }, draft }) => {
      const { word } = typedWord.words(text);
      return draft.typed.trim().toLocaleUpperCase() === word ? undefined : text.queue.blockedKeys.word(word);
    },
    run: ({ app }) => void happen(app, typedWord),
  },
  {
    key: 'escape',
    label: ({ queue }) => queue.keys.back.label,
    help: ({ queue }) => queue.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Asks for a typed word before something that no key may do by itself. */
export const typedWordScreen = (typedWord: TypedWord): ScreenDefinition<TypedWordDraft> => {
  const rows = rowsFor(typedWord);
  return {
    open: () => ({ typed: '' }),
    rows,
    hasField: true,
    Screen: (hands) => {
      const { app, draft, change } = hands;
      const { title, sentences, ask, word } = typedWord.words(app.text);
      return (
        <Page app={app} rows={rows} view={hands}>
          <Dialog app={app} title={title} sentences={[...sentences, ask(word)]}>
            <Box marginTop={1}>
              <TextInput value={draft.typed} onChange={(typed) => change(() => ({ typed }))} />
            </Box>
          </Dialog>
        </Page>
      );
    },
  };
};
