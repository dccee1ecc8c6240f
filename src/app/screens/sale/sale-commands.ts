import { keyOf } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { type Language } from '../../text/language.ts';
import { type SaleScreenDraft } from './sale-draft.ts';
import { syncNow } from './sale-sync.ts';

type SaleHands = Hands<SaleScreenDraft>;

/** A command by its typed name, and in a few words what it does. */
export type Command = {
  readonly word: string;
  readonly about: string;
  readonly run: (hands: SaleHands) => void;
};

const languages: readonly Language[] = ['en', 'uk', 'es'];

/** Every command, in the order they are offered: the typed twins of keys first. Typing one is pressing its key. */
export const saleCommands = (app: AppModel): readonly Command[] => [
  ...app
    .keysNow()
    .flatMap(({ typed, key, label }) =>
      typed === null
        ? []
        : [{ word: typed.slice(1), about: label, run: ({ app: now }: SaleHands) => now.press(keyOf(key)) }],
    ),
  ...ownCommands(app),
];

/** The commands that no key has. */
export const ownCommands = ({ text, demo }: Pick<AppModel, 'text' | 'demo'>): readonly Command[] => {
  const { commands } = text.sale;
  return [
    { word: 'x', about: commands.x, run: ({ app }) => app.go({ name: 'x-report' }) },
    { word: 'z', about: commands.z, run: ({ app }) => app.go({ name: 'count' }) },
    { word: 'close', about: commands.close, run: ({ app }) => app.go({ name: 'close-shift' }) },
    { word: 'sync', about: commands.sync, run: (hands) => void syncNow(hands) },
    { word: 'journal', about: commands.journal, run: ({ app }) => app.go({ name: 'journal' }) },
    { word: 'queue', about: commands.queue, run: ({ app }) => app.go({ name: 'queue' }) },
    ...(demo ? [demoCommand(commands.demo)] : []),
    ...languages.map((language) => languageCommand(language, text.start.languages[language])),
  ];
};

const demoCommand = (about: string): Command => ({ word: 'demo', about, run: ({ app }) => app.go({ name: 'demo' }) });

const languageCommand = (language: Language, about: string): Command => ({
  word: language,
  about,
  run: ({ app }) => app.speak(language),
});
