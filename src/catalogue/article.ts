import type { Minor, Thousandths } from '../fiscal/money.ts';

/** Something that can be sold: one line of the catalogue. */
export type Article = {
  /** What a cashier types to sell it; unique in the catalogue. */
  readonly code: string;
  readonly name: string;
  /** The price of one unit; for a weighed article, of one kilogram. */
  readonly price: Minor;
  /** The letters or code of its taxes as the regime names them, for example `А` or `АГ`. */
  readonly tax: string;
  /** EAN-8, UPC-A or EAN-13. A weighed article carries its in-store code with the weight left at zero. */
  readonly barcode?: string;
  readonly unit?: string;
  readonly weighed?: boolean;
  /** The commodity code (УКТ ЗЕД); the law wants it on documents for excise goods. */
  readonly uktzed?: string;
  readonly excise?: boolean;
  readonly group?: string;
  readonly stock?: Thousandths;
};
