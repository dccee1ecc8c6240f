import { keyOf } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Language } from '../../text/language.ts';

/** A command by its typed name. */
export type Command = { readonly word: string; readonly help: string; readonly run: (app: AppModel) => void };

const languages: readonly Language[] = ['en', 'uk', 'es'];

/** Every command, in the order they are offered: the typed twins of keys first. Typing one is pressing its key. */
export const saleCommands = (app: AppModel): readonly Command[] => [
  ...app
    .keysNow()
    .flatMap(({ typed, key, help }) =>
      typed === null ? [] : [{ word: typed.slice(1), help, run: (now: AppModel) => now.press(keyOf(key)) }],
    ),
  { word: 'x', help: app.text.sale.commands.x, run: ({ go }) => go({ name: 'x-report' }) },
  { word: 'z', help: app.text.sale.commands.z, run: ({ go }) => go({ name: 'count' }) },
  { word: 'close', help: app.text.sale.commands.close, run: ({ go }) => go({ name: 'close-shift' }) },
  { word: 'sync', help: app.text.sale.commands.sync, run: ({ till }) => void till.sync() },
  { word: 'journal', help: app.text.sale.commands.journal, run: ({ go }) => go({ name: 'journal' }) },
  { word: 'queue', help: app.text.sale.commands.queue, run: ({ go }) => go({ name: 'queue' }) },
  ...(app.demo
    ? [{ word: 'demo', help: app.text.sale.commands.demo, run: ({ go }: AppModel) => go({ name: 'demo' }) }]
    : []),
  ...languages.map((language) => ({
    word: language,
    help: app.text.sale.commands.language,
    run: ({ speak }: AppModel) => speak(language),
  })),
];
