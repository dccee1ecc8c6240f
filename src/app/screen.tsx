import { type ReactNode } from 'react';
import { type Key } from '../terminal/key.ts';
import { type HelpLine, helpLine, type KeyRow, rowFor } from './keys.ts';
import { type AppModel } from './model.ts';

/** What keys of a screen work with: the world, what is typed on this screen, and a way to change it. */
export type Hands<Draft> = {
  readonly app: AppModel;
  readonly draft: Draft;
  /** Replaces the draft by a function of the newest one; several changes from one read all count. */
  readonly change: (next: (draft: Draft) => Draft) => void;
};

/**
 * A screen: its first draft, its keys and its markup. The draft dies with the screen; whatever must outlive it belongs
 * to the till. Each folder `screens/<name>` exports one under `<name>Screen`.
 */
export type ScreenDefinition<Draft> = {
  readonly open: (app: AppModel) => Draft;
  readonly rows: readonly KeyRow<Hands<Draft>>[];
  /** Keys that are in no row, such as typing; those it gives back false for go on to the screen's form field. */
  readonly typed?: (hands: Hands<Draft>, key: Key) => boolean;
  /** What happens to a key whose row is blocked; without it a notice tells the reason. */
  readonly refuse?: (hands: Hands<Draft>, reason: string) => void;
  /** True where an ink-text-input takes the keys that nobody else wants. */
  readonly hasField?: boolean;
  readonly Screen: (hands: Hands<Draft>) => ReactNode;
};

/** A screen that is open. */
export type LiveScreen = {
  readonly hasField: boolean;
  /** False: the key is nobody's, and a form field may have it. */
  readonly press: (app: AppModel, key: Key) => boolean;
  readonly help: (app: AppModel) => readonly HelpLine[];
  readonly draw: (app: AppModel) => ReactNode;
};

/** Opens a screen; `changed` is called after each change of its draft. */
export const openScreen = <Draft,>(
  definition: ScreenDefinition<Draft>,
  app: AppModel,
  changed: () => void,
): LiveScreen => {
  let draft = definition.open(app);
  const hands = (now: AppModel): Hands<Draft> => ({
    app: now,
    draft,
    change: (next) => {
      draft = next(draft);
      changed();
    },
  });
  return {
    hasField: definition.hasField ?? false,
    press: (now, key) => press(definition, hands(now), key),
    help: (now) => definition.rows.map((row) => helpLine(row, now.text, hands(now))),
    draw: (now) => <definition.Screen {...hands(now)} />,
  };
};

const press = <Draft,>(definition: ScreenDefinition<Draft>, hands: Hands<Draft>, key: Key): boolean => {
  const row = rowFor(definition.rows, key);
  if (!row) return definition.typed?.(hands, key) ?? false;
  const reason = row.blocked?.(hands);
  if (reason === undefined) row.run(hands);
  else if (definition.refuse) definition.refuse(hands, reason);
  else hands.app.go({ name: 'notice', notice: { title: row.label(hands.app.text), sentences: [reason] } });
  return true;
};
