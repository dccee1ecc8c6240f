import { type Duration } from '../../fiscal/time.ts';

/** The words durations are written with. */
export type DurationWords = {
  readonly hours: string;
  readonly minutes: string;
  readonly seconds: string;
};

/** `35 h 12 min`, `12 min`, `40 s`: seconds only below a minute, so that nothing moves on the screen without need. */
export const spanText = (length: Duration, words: DurationWords): string => {
  const [h, m, s] = parts(length);
  if (h > 0) return `${h} ${words.hours} ${String(m).padStart(2, '0')} ${words.minutes}`;
  return m > 0 ? `${m} ${words.minutes}` : `${s} ${words.seconds}`;
};

/** What is left of a limit: minutes while more than an hour is left, seconds below (`12 min 05 s`). */
export const leftText = (length: Duration, words: DurationWords): string => {
  const [h, m, s] = parts(length);
  return h > 0 ? spanText(length, words) : `${m} ${words.minutes} ${String(s).padStart(2, '0')} ${words.seconds}`;
};

/** `131 h`: whole hours, rounded down; below one hour what is left to the second. */
export const hoursText = (length: Duration, words: DurationWords): string => {
  const [h] = parts(length);
  return h > 0 ? `${h} ${words.hours}` : leftText(length, words);
};

/** `3`: whole seconds, rounded down. */
export const secondsText = (length: Duration, words: DurationWords): string =>
  `${Math.floor(Math.max(0, length) / 1000)} ${words.seconds}`;

const parts = (length: Duration): readonly [hours: number, minutes: number, seconds: number] => {
  const total = Math.floor(Math.max(0, length) / 1000);
  return [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
};
