import { lineCost, type Minor, minor, parseMinor, sum, thousandths } from '../../../fiscal/money.ts';

/**
 * Counted cash as it is typed. Field 0 is the total, then one for each note in the order of the regime, then the coins as
 * an amount. `revealed`: what should be there is shown while counting.
 */
export type CountDraft = {
  readonly field: number;
  readonly typed: Readonly<Record<number, string>>;
  readonly revealed: boolean;
};

export const emptyCount: CountDraft = { field: 0, typed: {}, revealed: false };

/** The fields of a count: the total, each note, the coins. */
const countFields = (notes: readonly Minor[]): number => notes.length + 2;

const isAmount = (field: number, notes: readonly Minor[]): boolean => field === 0 || field === notes.length + 1;

export const countTyped = (draft: CountDraft, character: string, notes: readonly Minor[]): CountDraft => {
  const text = (draft.typed[draft.field] ?? '') + character;
  const fits = isAmount(draft.field, notes) ? /^\d{1,9}([.,]\d{0,2})?$/ : /^\d{1,5}$/;
  return fits.test(text) ? written(draft, text) : draft;
};

export const countErased = (draft: CountDraft): CountDraft =>
  written(draft, (draft.typed[draft.field] ?? '').slice(0, -1));

/** The total and the notes exclude each other: typing one forgets the other. */
const written = (draft: CountDraft, text: string): CountDraft => {
  const others = Object.entries(draft.typed).filter(([field]) => draft.field !== 0 && field !== '0');
  return { ...draft, typed: { ...Object.fromEntries(others), [draft.field]: text } };
};

/** The field above or below; below the last one comes the total. */
export const countMoved = (draft: CountDraft, by: 1 | -1, notes: readonly Minor[]): CountDraft => {
  const fields = countFields(notes);
  return { ...draft, field: (draft.field + by + fields) % fields };
};

export const countRevealed = (draft: CountDraft): CountDraft => ({ ...draft, revealed: !draft.revealed });

/** What one field comes to. */
export const fieldAmount = ({ typed }: CountDraft, field: number, notes: readonly Minor[]): Minor => {
  const text = (typed[field] ?? '').replace(/[.,]$/, '');
  if (text === '') return minor(0);
  if (isAmount(field, notes)) return parseMinor(text) ?? minor(0);
  return lineCost(thousandths(Number(text) * 1000), notes[field - 1] ?? minor(0));
};

/** The counted cash; undefined when nothing was counted. */
export const countedCash = (draft: CountDraft, notes: readonly Minor[]): Minor | undefined => {
  if (Object.values(draft.typed).every((text) => text === '')) return undefined;
  return sum(Object.keys(draft.typed).map((field) => fieldAmount(draft, Number(field), notes)));
};
