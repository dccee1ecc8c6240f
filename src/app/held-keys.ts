import { type Key } from '../terminal/key.ts';

/** A person types no more while articles are read; beyond it something else is wrong, and keys are taken as they come. */
const mostHeld = 1000;

/** Keys that wait for the articles. */
export type HeldKeys = {
  /** Takes the key if it has to wait; false: it is to be pressed now. */
  readonly hold: (key: Key) => boolean;
  /** The keys that waited, in order; nothing is held afterwards. */
  readonly release: () => readonly Key[];
};

/**
 * The first scans of a day come before the articles are read. The Enter that would look one up waits, and so does everything
 * behind it, so that nothing is lost or overtaken; a key with Ctrl never waits.
 */
export const heldKeys = (mustWait: (key: Key) => boolean): HeldKeys => {
  let held: readonly Key[] = [];
  return {
    hold: (key) => {
      const waits = key.name !== 'ctrl' && held.length < mostHeld && (held.length > 0 || mustWait(key));
      if (waits) held = [...held, key];
      return waits;
    },
    release: () => {
      const keys = held;
      held = [];
      return keys;
    },
  };
};
