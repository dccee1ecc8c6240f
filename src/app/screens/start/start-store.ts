import { type SetUp } from '../../../runtime/set-up.ts';
import { type Key } from '../../../terminal/key.ts';
import { rowFor } from '../../keys.ts';
import { openStart, type StartDraft, type StartOffer } from './start-draft.ts';
import { startRows } from './start-keys.ts';
import { questionNow } from './start-questions.ts';

/** The first start without Ink: keys in, a draft out. */
export type StartStore = {
  readonly read: () => StartDraft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (next: (draft: StartDraft) => StartDraft) => void;
  /** False: nobody wants the key, the field may have it. */
  readonly press: (key: Key) => boolean;
  /** Whether a field is on the screen that takes keys. */
  readonly hasField: () => boolean;
};

type StartStoreOptions = {
  readonly offer: StartOffer;
  readonly setUp: SetUp;
  readonly finished: (draft: StartDraft) => void;
  readonly left: () => void;
};

export const createStartStore = ({ offer, setUp, finished, left }: StartStoreOptions): StartStore => {
  const listeners = new Set<() => void>();
  let draft = openStart(offer);
  const change: StartStore['change'] = (next) => {
    draft = next(draft);
    for (const listener of listeners) listener();
  };
  return {
    read: () => draft,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    press: (key) => {
      const row = rowFor(startRows, key);
      row?.run({ draft, change, setUp, finished, left });
      return row !== undefined;
    },
    hasField: () => !draft.working && questionNow(draft) !== 'language' && questionNow(draft) !== 'country',
  };
};
