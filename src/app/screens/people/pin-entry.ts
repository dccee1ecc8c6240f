import { type Duration } from '../../../fiscal/time.ts';
import { type LockedDraft, longestPin } from './locked-draft.ts';

/** The fastest hand needs longer for eight digits; a scanner of the label with eight digits (EAN-8) does not. */
const handMs = 200;
const shortestPin = 4;

/** What Enter is given: a PIN to try, the code of a scanner, or too little. */
type PinEntry = 'pin' | 'scan' | 'short';

export const pinEntry = ({ typed, since }: LockedDraft, now: Duration): PinEntry => {
  if (typed.length > longestPin || /\D/.test(typed)) return 'scan';
  if (typed.length === longestPin && now - since < handMs) return 'scan';
  return typed.length < shortestPin ? 'short' : 'pin';
};
