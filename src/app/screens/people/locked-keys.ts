import { type Key } from '../../../terminal/key.ts';
import { type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { characterTyped, emptied, type LockedDraft, lastErased, pinWrong, secondsClosed } from './locked-draft.ts';
import { pinEntry } from './pin-entry.ts';

type LockedHands = Hands<LockedDraft>;

/** Enter: tries the PIN, once the wait after a wrong one is over; a scan is never one. */
const enter = ({ app, draft, change }: LockedHands): void => {
  const now = app.monotonic();
  const entry = pinEntry(draft, now);
  if (draft.typed === '' || (entry === 'pin' && secondsClosed(draft, now) > 0)) return;
  const name = entry === 'pin' ? app.people?.named(draft.typed) : undefined;
  if (name !== undefined) app.enter(name);
  else change(entry === 'pin' ? pinWrong(now) : emptied(entry));
};

/** The keys of the locked screen. */
export const lockedRows: readonly KeyRow<LockedHands>[] = [
  {
    key: 'enter',
    label: ({ people }) => people.keys.enter.label,
    help: ({ people }) => people.keys.enter.help,
    run: enter,
  },
  {
    key: 'backspace',
    label: () => '',
    help: ({ people }) => people.keys.backspace.help,
    run: ({ change }) => change(lastErased),
  },
  {
    key: 'escape',
    label: ({ people }) => people.keys.escape.label,
    help: ({ people }) => people.keys.escape.help,
    run: ({ change }) => change(emptied('nothing')),
  },
];

/** Characters are the PIN; every key of the sale does nothing here. */
export const typeDigit = ({ app, change }: LockedHands, key: Key): boolean => {
  if (key.name === 'char') change(characterTyped(key.text, app.monotonic()));
  return true;
};
