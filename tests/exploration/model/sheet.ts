import { type DocumentKind } from '../../../src/fiscal/document.ts';

/** One document as the auditor knows it: from what was written to the disk, what reached the server and what came back. */
export type Sheet = {
  /** Its place among all documents of this history; it never changes. */
  readonly id: number;
  readonly number: number;
  readonly kind: DocumentKind;
  /** Which session and where in it; null for a document of its own. */
  readonly place: { readonly session: string; readonly sequence: number } | null;
  readonly series: string | null;
  readonly replaces: number | null;
  readonly takesBack: { readonly number: number; readonly kind: DocumentKind } | null;
  /** A customer may hold it: it counts. */
  readonly standing: boolean;
  /** Its bytes left at least once. */
  readonly sent: boolean;
  /** Its bytes left, no answer came, and nobody asked since. */
  readonly doubt: boolean;
  readonly registered: boolean;
  readonly revoked: boolean;
  /** The register was told that the server has it. */
  readonly told: boolean;
  /** The server's no, or another's document in its place: it waits for a person. */
  readonly stuck: boolean;
};

/** A stretch of time without the server by the auditor's clock. */
export type Spell = { readonly begin: number; readonly end: number | null };

/** The auditor's books: plain facts about the world, never read from the register. */
export type Books = {
  readonly issued: number;
  /** The documents about which something is still open; settled ones are forgotten but for `highest`. */
  readonly sheets: readonly Sheet[];
  /** The highest number a settled document stands under. */
  readonly highest: number;
  /** The highest number of each billing point. */
  readonly series: Readonly<Record<string, number>>;
  readonly spells: readonly Spell[];
  readonly sessionsUsed: number;
  readonly totals: { readonly sale: number; readonly return: number; readonly cashIn: number };
  /** The document whose storno is issued already. */
  readonly cancelled: number;
  /** Documents of a package that is under way. */
  readonly underWay: readonly number[];
};

export const freshBooks: Books = {
  issued: 0,
  sheets: [],
  highest: 0,
  series: {},
  spells: [],
  sessionsUsed: 0,
  totals: { sale: 0, return: 0, cashIn: 0 },
  cancelled: 0,
  underWay: [],
};

/** The books with some sheets changed. */
export const withSheets = (books: Books, ids: readonly number[], change: Partial<Sheet>): Books => ({
  ...books,
  sheets: books.sheets.map((sheet) => (ids.includes(sheet.id) ? { ...sheet, ...change } : sheet)),
});

export const sheetOf = ({ sheets }: Books, id: number): Sheet | undefined => sheets.find((sheet) => sheet.id === id);

/** A law of the trade is broken: what, in words. */
export class Violation extends Error {}

/** Throws when a law does not hold. */
export const must = (holds: boolean, law: string): void => {
  if (!holds) throw new Violation(law);
};
