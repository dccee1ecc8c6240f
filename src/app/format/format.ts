import { type Minor, type Thousandths } from '../../fiscal/money.ts';
import { type Regime } from '../../fiscal/regimes/regime.ts';
import { type Duration, type Instant, type TimeZone } from '../../fiscal/time.ts';
import { type Language } from '../text/language.ts';
import { clockText, dateText, dayText, exactClockText } from './moments.ts';
import { amountText, countText, decimalMarks, type NumberStyle, percentText } from './numbers.ts';
import { type DurationWords, hoursText, leftText, secondsText, spanText } from './spans.ts';

/** Values as this cashier reads them. Nothing else in the app turns a number or a moment into text. */
export type Format = {
  readonly decimal: ',' | '.';
  readonly currency: string;
  /** `1 234,50` */
  readonly amount: (amount: Minor) => string;
  /** `1 234,50 ₴`, `B/. 1 234.50` */
  readonly money: (amount: Minor) => string;
  /** `3`, `0,350` */
  readonly quantity: (quantity: Thousandths) => string;
  /** `7,5 %` from 750 */
  readonly percent: (hundredths: number) => string;
  /** `14:32` */
  readonly clock: (moment: Instant) => string;
  /** `14:32:07` */
  readonly exactClock: (moment: Instant) => string;
  /** `21.11` */
  readonly day: (moment: Instant) => string;
  /** `21.11.2026` */
  readonly date: (moment: Instant) => string;
  /** `35 h 12 min`, `40 s` */
  readonly span: (length: Duration) => string;
  /** `35 h 12 min`; with seconds below an hour */
  readonly left: (length: Duration) => string;
  /** `131 h`; with minutes and seconds below an hour */
  readonly hours: (length: Duration) => string;
  /** `3 s`, however long */
  readonly seconds: (length: Duration) => string;
};

/** What the format of a register depends on. */
type FormatOptions = {
  readonly language: Language;
  readonly zone: TimeZone;
  readonly currency: Pick<Regime['currency'], 'stands' | 'decimal'> & { readonly shown: string };
  readonly words: DurationWords;
  readonly marks: { readonly gap: string; readonly minus: string };
};

export const formatFor = ({ language, zone, currency, words, marks }: FormatOptions): Format => {
  const { shown, stands, decimal } = currency;
  const style: NumberStyle = { decimal: decimal ?? decimalMarks[language], gap: marks.gap, minus: marks.minus };
  return {
    decimal: style.decimal,
    currency: shown,
    amount: (amount) => amountText(style, amount),
    money: (amount) =>
      stands === 'before' ? `${shown} ${amountText(style, amount)}` : `${amountText(style, amount)} ${shown}`,
    quantity: (quantity) => countText(style, quantity),
    percent: (hundredths) => `${percentText(style, hundredths)} %`,
    clock: (moment) => clockText(moment, zone),
    exactClock: (moment) => exactClockText(moment, zone),
    day: (moment) => dayText(moment, zone),
    date: (moment) => dateText(moment, zone),
    span: (length) => spanText(length, words),
    left: (length) => leftText(length, words),
    hours: (length) => hoursText(length, words),
    seconds: (length) => secondsText(length, words),
  };
};
