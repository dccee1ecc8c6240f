/** The chosen act, the error code for a rejection, what the right half shows, and what was done last. */
export type DemoDraft = {
  readonly chosen: number;
  readonly code: number;
  readonly side: 'wire' | 'books';
  readonly done: string;
};

export const freshDemo: DemoDraft = { chosen: 0, code: 9, side: 'wire', done: '' };

/** The protocol's error codes run from 1 to 13 (spec/ua 6). */
const codes = 13;

export const codeChanged = (draft: DemoDraft, by: 1 | -1): DemoDraft => ({
  ...draft,
  code: ((draft.code - 1 + by + codes) % codes) + 1,
});

export const actMoved = (draft: DemoDraft, by: 1 | -1, count: number): DemoDraft => ({
  ...draft,
  chosen: (draft.chosen + by + count) % count,
});

export const sideTurned = (draft: DemoDraft): DemoDraft => ({
  ...draft,
  side: draft.side === 'wire' ? 'books' : 'wire',
});
