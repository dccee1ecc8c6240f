import { type Key } from '../terminal/key.ts';

/** Keys on their way to the app, in order. */
type KeyQueue = { readonly press: (key: Key) => void };

/** Where keys go: `press` is false for a key that only a form field may want, and `feed` gives it to that field. */
type KeyTargets = {
  readonly press: (key: Key) => boolean;
  readonly feed: (key: Key) => void;
  readonly hasField: () => boolean;
};

/**
 * Gives keys to the app at once, and to a form field one a turn of the event loop: a field reckons its next text from what it
 * last drew. Keys behind one that a field is still drawing wait, so that Enter never overtakes a letter. A letter behind a key
 * of the app waits a turn too: that key may have put another field there, which is not drawn yet.
 */
export const createKeyQueue = ({ press, feed, hasField }: KeyTargets): KeyQueue => {
  let waiting: readonly Key[] = [];
  let drawing = false;
  let changed = false;
  const nextTurn = (then: () => void): void => {
    drawing = true;
    setImmediate(() => {
      drawing = false;
      then();
      drain();
    });
  };
  const type = (key: Key): void => {
    feed(key);
    nextTurn(() => {});
  };
  const noteChange = (): void => {
    if (!changed)
      setImmediate(() => {
        changed = false;
      });
    changed = true;
  };
  const drain = (): void => {
    while (!drawing && waiting[0]) {
      const [key, ...rest] = waiting;
      waiting = rest;
      if (press(key)) noteChange();
      else if (hasField() && changed) nextTurn(() => type(key));
      else if (hasField()) type(key);
    }
  };
  return {
    press: (key) => {
      waiting = [...waiting, key];
      drain();
    },
  };
};
