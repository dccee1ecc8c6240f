import { fitted, right, wrap } from '../../format/cells.ts';
import { type Role } from '../../theme.ts';

/** Text with its role, ready to draw. */
export type Drawn = { readonly text: string; readonly role: Role };

/** The pay screen as plain text: one large amount, what stands under it, and what can be done. */
export type PayView = {
  readonly label: string;
  readonly amount: string;
  /** Label and value, the values right-aligned under the large amount. */
  readonly facts: readonly Drawn[];
  /** The input line; null when no amount is wanted. */
  readonly input: string | null;
  readonly sentences: readonly Drawn[];
  /** At the right: suggested notes. */
  readonly aside: readonly Drawn[];
};

/** How wide the left half is. */
export const payWidth = 46;

/** A sentence in lines that fit the left half. */
export const told = (sentence: string, role: Role): readonly Drawn[] =>
  wrap(sentence, payWidth - 4).map((text) => ({ text, role }));

/** What something is called, and its value below the large amount. */
export const fact = (label: string, value: string, role: Role = 'plain'): Drawn => ({
  text: fitted(label, 20) + right(value, payWidth - 24),
  role,
});
