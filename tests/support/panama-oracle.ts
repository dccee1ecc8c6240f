/** What one document does to the sums of its shift, in cents; `cash` is what it moves into the drawer. */
export type PanamaEffect = {
  readonly side: 'sales' | 'returns' | 'cashIn' | 'cashOut';
  readonly total: number;
  readonly tax: number;
  readonly cash: number;
};

type Sum = { count: number; total: number; tax: number };

/** The mode as the oracle saw it; `lag` is what clocks set back hid of it. */
type Spell = { readonly begin: number; lag: number };

/** Own books of a register, kept in plain numbers from what went in and what came out. */
export type PanamaOracle = {
  /** The last number each point gave out. */
  readonly given: { online: number; offline: number };
  sums: Record<PanamaEffect['side'], Sum>;
  drawer: number;
  spell: Spell | null;
  /** Documents nobody has finished with, by the register's number. */
  readonly open: Map<number, 'waiting' | 'stuck'>;
};

const nothing = (): Sum => ({ count: 0, total: 0, tax: 0 });
const noSums = () => ({ sales: nothing(), returns: nothing(), cashIn: nothing(), cashOut: nothing() });

export const freshPanamaOracle = (): PanamaOracle => ({
  given: { online: 0, offline: 0 },
  sums: noSums(),
  drawer: 0,
  spell: null,
  open: new Map(),
});

export const beginPanamaShift = (oracle: PanamaOracle): void => {
  oracle.sums = noSums();
};

/** Counts a document, or takes it back when `sign` is -1. */
export const countPanama = (oracle: PanamaOracle, { side, total, tax, cash }: PanamaEffect, sign: 1 | -1 = 1): void => {
  const sum = oracle.sums[side];
  sum.count += sign;
  sum.total += sign * total;
  sum.tax += sign * tax;
  oracle.drawer += sign * cash;
};

/** How long the mode has been on, hidden time included; null while it is off. */
export const modeTime = ({ spell }: PanamaOracle, now: number): number | null => spell && now + spell.lag - spell.begin;

/** A quotient rounded half up, of amounts above zero. */
const halfUp = (top: number, bottom: number): number => Math.floor((2 * top + bottom) / (2 * bottom));

const percents: Readonly<Record<string, number>> = { '00': 0, '01': 7, '02': 10, '03': 15 };

export type Deal = {
  readonly price: number;
  readonly quantity: number;
  readonly tax: string;
  /** Off the line; negative is a surcharge. */
  readonly discount: number;
};

/** Net and tax of a line by the rule of the country alone (PA-16). */
export const lineByRule = ({
  price,
  quantity,
  tax,
  discount,
}: Deal): { readonly net: number; readonly tax: number } => {
  const net = halfUp(price * quantity, 1000) - discount;
  return { net, tax: halfUp(net * (percents[tax] ?? 0), 100) };
};
