import { type Duration, duration, seconds } from '../../../fiscal/time.ts';

/** What was last said about a PIN. */
type LockedMessage = 'nothing' | 'wrong' | 'short' | 'scan';

/** What is typed on the locked screen and how many PINs were wrong; it dies with the screen, at the right PIN. */
export type LockedDraft = {
  readonly typed: string;
  /** When the first character of it came, on the monotonic clock. */
  readonly since: Duration;
  readonly wrong: number;
  /** No PIN is tried before this moment of the monotonic clock. */
  readonly closedUntil: Duration;
  readonly message: LockedMessage;
};

export const blankLocked: LockedDraft = {
  typed: '',
  since: duration(0),
  wrong: 0,
  closedUntil: duration(0),
  message: 'nothing',
};

/** A PIN has no more digits; what comes after the next one is not kept. */
export const longestPin = 8;
const freeTrials = 3;
const longestWait = seconds(30);

/** A character: all are taken, for only Enter tells a PIN from a scan; of a long one the length alone matters. */
export const characterTyped =
  (text: string, now: Duration) =>
  (draft: LockedDraft): LockedDraft => ({
    ...draft,
    typed: draft.typed.length > longestPin ? draft.typed : draft.typed + text,
    since: draft.typed === '' ? now : draft.since,
    message: 'nothing',
  });

export const lastErased = (draft: LockedDraft): LockedDraft => ({ ...draft, typed: draft.typed.slice(0, -1) });

export const emptied =
  (message: LockedMessage) =>
  (draft: LockedDraft): LockedDraft => ({ ...draft, typed: '', message });

/** After the third wrong PIN each one closes the screen twice as long: 1, 2, 4 … 30 s. */
const waitAfter = (wrong: number): Duration =>
  wrong <= freeTrials ? duration(0) : duration(Math.min(longestWait, 1000 * 2 ** (wrong - freeTrials - 1)));

/** A PIN that is nobody's. */
export const pinWrong =
  (now: Duration) =>
  (draft: LockedDraft): LockedDraft => ({
    ...emptied('wrong')(draft),
    wrong: draft.wrong + 1,
    closedUntil: duration(now + waitAfter(draft.wrong + 1)),
  });

/** Whole seconds until a PIN is tried again; 0 when one is. */
export const secondsClosed = ({ closedUntil }: LockedDraft, now: Duration): number =>
  Math.max(0, Math.ceil((closedUntil - now) / 1000));
