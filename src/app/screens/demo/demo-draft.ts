/** The chosen act, which of the error codes a rejection has, what the right half shows, and what was done last. */
export type DemoDraft = {
  readonly chosen: number;
  readonly code: number;
  readonly side: 'wire' | 'books';
  readonly done: string;
};

export const freshDemo: DemoDraft = { chosen: 0, code: 0, side: 'wire', done: '' };

export const codeChanged = (draft: DemoDraft, by: 1 | -1, count: number): DemoDraft => ({
  ...draft,
  code: (draft.code + by + count) % count,
});

export const actMoved = (draft: DemoDraft, by: 1 | -1, count: number): DemoDraft => ({
  ...draft,
  chosen: (draft.chosen + by + count) % count,
});

export const sideTurned = (draft: DemoDraft): DemoDraft => ({
  ...draft,
  side: draft.side === 'wire' ? 'books' : 'wire',
});
