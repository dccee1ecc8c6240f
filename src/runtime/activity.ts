import { type Duration } from '../fiscal/time.ts';

/** What the till is waiting for, shown while it runs. Times are monotonic. */
export type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sending'; readonly number: number; readonly since: Duration; readonly limit: Duration }
  | { readonly kind: 'looking-up'; readonly number: number }
  | { readonly kind: 'uploading'; readonly left: number };

/** The one thing under way, and the key that ends waiting for an answer at once. */
export type Activity = {
  readonly read: () => Doing;
  readonly become: (doing: Doing) => void;
  /** Aborts when the cashier stops waiting; a new one for each sending. */
  readonly giveUp: () => AbortSignal;
  readonly stopWaiting: () => void;
};

export const activity = (changed: () => void): Activity => {
  let doing: Doing = { kind: 'nothing' };
  let waiting = new AbortController();
  return {
    read: () => doing,
    become: (next) => {
      doing = next;
      changed();
    },
    giveUp: () => {
      waiting = new AbortController();
      return waiting.signal;
    },
    stopWaiting: () => waiting.abort(),
  };
};
