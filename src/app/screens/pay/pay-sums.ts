import { type Minor, minor, parseMinor, sum } from '../../../fiscal/money.ts';
import { linesTotal, type TenderRequest } from '../../../fiscal/receipt.ts';
import { type Regime } from '../../../fiscal/regimes/regime.ts';
import { roundToStep } from '../../../fiscal/rounding.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';

/** What is due and what is still missing. Cash is rounded, cashless money never is (UA-18). */
export type PaySums = {
  readonly exact: Minor;
  readonly cash: Minor;
  readonly taken: Minor;
  /** Still to be paid without cash, to the last minor unit. */
  readonly restExact: Minor;
  /** Still to be paid in cash, rounded. */
  readonly restCash: Minor;
};

export const paySums = ({ pricing }: Regime, { lines }: Sale, tenders: readonly TenderRequest[]): PaySums => {
  const exact = lines.length === 0 ? minor(0) : linesTotal(lines);
  const cashless = sum(tenders.filter(({ by }) => by !== 'cash').map(({ amount }) => amount));
  const cashTaken = sum(tenders.filter(({ by }) => by === 'cash').map(({ amount }) => amount));
  const left = (due: number): Minor => minor(Math.max(0, due - cashTaken));
  return {
    exact,
    cash: roundToStep(exact, pricing.cashRoundingStep),
    taken: minor(cashless + cashTaken),
    restExact: left(exact - cashless),
    restCash: left(roundToStep(minor(exact - cashless), pricing.cashRoundingStep)),
  };
};

/** The amount that is typed: one digit chooses a suggestion, where it cannot be the whole sum itself. */
export const amountTyped = (typed: string, suggestions: readonly Minor[], { restCash }: PaySums): Minor | undefined => {
  const amount = parseMinor(typed);
  const suggestion = /^[1-9]$/.test(typed) ? suggestions[Number(typed) - 1] : undefined;
  return suggestion !== undefined && amount !== undefined && amount < restCash ? suggestion : amount;
};

/** The highest change that makes sense: nobody hands over a note more than is needed. */
export const isAbsurdChange = ({ currency }: Regime, change: number): boolean => change >= Math.max(...currency.notes);
