/** Why cash moves; each has a digit of its own. */
export type CashReason = 'change' | 'collection' | 'supplier' | 'otherIn' | 'otherOut';

type CashDirection = 'in' | 'out';

/** The reasons in the order of their digits, and which way the cash goes. */
export const cashReasons: readonly { readonly reason: CashReason; readonly direction: CashDirection }[] = [
  { reason: 'change', direction: 'in' },
  { reason: 'collection', direction: 'out' },
  { reason: 'supplier', direction: 'out' },
  { reason: 'otherIn', direction: 'in' },
  { reason: 'otherOut', direction: 'out' },
];

export const directionOf = (reason: CashReason): CashDirection =>
  cashReasons.find((each) => each.reason === reason)?.direction ?? 'in';

/** Reasons that nobody could read from their name alone are told in words. */
export const needsWords = (reason: CashReason): boolean => reason === 'otherIn' || reason === 'otherOut';
