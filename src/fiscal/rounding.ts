import { divideHalfUp, type Minor, minor } from './money.ts';

/** UA-18: an amount of cash rounded to the nearest step, half up; a step of 1 leaves it as it is. */
export const roundToStep = (amount: Minor, step: Minor): Minor =>
  minor(divideHalfUp(BigInt(amount), BigInt(step)) * step);
