import { isModeOn, manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Language } from '../../text/language.ts';
import { leave } from '../confirm-leave/leave.ts';
import { modeRoute } from '../offline/mode-route.ts';

/** A line of the menu: its name, what it is for, and what choosing it does. */
export type MenuItem = {
  readonly name: string;
  readonly about: string;
  readonly blocked: string | undefined;
  readonly run: (app: AppModel) => void;
};

const languageAfter: Readonly<Record<Language, Language>> = { en: 'uk', uk: 'es', es: 'en' };

/** What the menu depends on. */
export type MenuSight = Pick<AppModel, 'text' | 'demo' | 'regime' | 'state'>;

/** The menu's lines; the mode's, where a person switches one, is the last. The place of each is its digit and never moves. */
export const menuItems = (app: MenuSight): readonly MenuItem[] => {
  const { text, demo } = app;
  const { items, noDemo } = text.menu;
  const item = (
    [name, about]: readonly string[],
    run: MenuItem['run'],
    blocked: string | undefined = undefined,
  ): MenuItem => ({ name: name ?? '', about: about ?? '', blocked, run });
  return [
    item(items.shift, ({ go }) => go({ name: 'shift', at: 'report' })),
    item(items.journal, ({ go }) => go({ name: 'journal' })),
    item(items.queue, ({ go }) => go({ name: 'queue' })),
    item(items.help, ({ go }) => go({ name: 'help', lines: [] })),
    item(items.demo, ({ go }) => go({ name: 'demo' }), demo ? undefined : noDemo),
    item(items.language, ({ speak }) => speak(languageAfter[text.language])),
    item(items.leave, leave),
    ...(manualMode(app)
      ? [item(isModeOn(app) ? text.offline.menu.off : text.offline.menu.on, (now) => now.go(modeRoute(now)))]
      : []),
  ];
};
