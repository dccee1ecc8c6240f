import { goUnlessClosed } from '../../closed-now.ts';
import { keyOf } from '../../keys.ts';
import { isModeOn, manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { type Language } from '../../text/language.ts';
import { modeRoute } from '../offline/mode-route.ts';
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

type CommandSight = Pick<AppModel, 'text' | 'demo' | 'regime' | 'state'>;

/** The commands that no key has. */
export const ownCommands = (app: CommandSight): readonly Command[] => {
  const { text, demo } = app;
  const { commands } = text.sale;
  return [
    ...modeCommands(app),
    { word: 'x', about: commands.x, run: ({ app: now }) => now.go({ name: 'x-report' }) },
    { word: 'z', about: commands.z, run: ({ app: now }) => goUnlessClosed(now, { name: 'count' }, { type: 'makeZ' }) },
    {
      word: 'close',
      about: commands.close,
      run: ({ app: now }) => goUnlessClosed(now, { name: 'close-shift' }, { type: 'closeShift' }),
    },
    { word: 'sync', about: commands.sync, run: (hands) => void syncNow(hands) },
    { word: 'journal', about: commands.journal, run: ({ app: now }) => now.go({ name: 'journal' }) },
    { word: 'queue', about: commands.queue, run: ({ app: now }) => now.go({ name: 'queue' }) },
    { word: 'large', about: commands.large, run: ({ app: now }) => now.enlarge(!now.theme.largeTotal) },
    ...(demo ? [demoCommand(commands.demo)] : []),
    ...languages.map((language) => languageCommand(language, text.start.languages[language])),
  ];
};

/** Where a person switches the mode: `/offline` in both directions, and `/online` as well while it is on. */
const modeCommands = (app: CommandSight): readonly Command[] => {
  if (!manualMode(app)) return [];
  const { on, off } = app.text.offline.command;
  const command = (word: string, about: string): Command => ({
    word,
    about,
    run: ({ app: now }) => now.go(modeRoute(now)),
  });
  return isModeOn(app) ? [command('online', off), command('offline', off)] : [command('offline', on)];
};

const demoCommand = (about: string): Command => ({
  word: 'demo',
  about,
  run: ({ app: now }) => now.go({ name: 'demo' }),
});

const languageCommand = (language: Language, about: string): Command => ({
  word: language,
  about,
  run: ({ app }) => app.speak(language),
});
