import { type Refusal } from './refusal.ts';
import { type Regime } from './regimes/regime.ts';
import { type Register } from './register.ts';
import { after, elapsed, type Instant } from './time.ts';

type OpenShift = Extract<Register['shift'], { kind: 'open' }>;

/** The open shift, or why there is none to work in. */
export const openShift = (regime: Regime, { shift }: Register): OpenShift | Refusal =>
  shift.kind === 'open' ? shift : { code: 'shift-closed', rule: regime.offline.rules.opening };

/** Why no money can move in this shift: it is closed, or its Z is made and only closing is left (K-13). */
export const cannotTrade = (regime: Regime, register: Register): Refusal | undefined => {
  const shift = openShift(regime, register);
  if ('code' in shift) return shift;
  return shift.zMade ? { code: 'z-made', rule: 'K-13' } : undefined;
};

/** The refusal of an opening that found no link: the very first one is named by its own rule (UA-01, UA-03). */
export const openingNeedsLink = (regime: Regime, { shift }: Register): Refusal =>
  shift.kind === 'never-opened'
    ? { code: 'first-shift-needs-link', rule: regime.offline.rules.firstOpening }
    : { code: 'opening-needs-link', rule: regime.offline.rules.opening };

/** The number the next shift takes. */
export const nextShiftNumber = ({ shift }: Register): number => (shift.kind === 'never-opened' ? 1 : shift.number + 1);

/** Whether the shift has been open for longer than the regime lets a day be. */
export const shiftOverdue = (regime: Regime, { shift }: Register, now: Instant): boolean =>
  shift.kind === 'open' && elapsed(shift.openedAt, now) >= regime.shiftLimit;

/** When the open shift should be closed at the latest. */
export const shiftEndsAt = (regime: Regime, { shift }: Register): Instant | null =>
  shift.kind === 'open' ? after(shift.openedAt, regime.shiftLimit) : null;
