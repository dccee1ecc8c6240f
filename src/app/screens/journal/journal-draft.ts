/** What is typed into the search, what was searched for last, and the chosen row of what was found. */
export type JournalDraft = { readonly typed: string; readonly searched: string; readonly chosen: number };

export const emptyJournal: JournalDraft = { typed: '', searched: '', chosen: 0 };

/** Whether there is nothing to clear. */
export const isEmpty = ({ typed, searched }: JournalDraft): boolean => typed === '' && searched === '';

/** Whether what stands in the field was not searched for yet. */
export const isNewSearch = ({ typed, searched }: JournalDraft): boolean => typed.trim() !== searched;

export const journalSearched = (draft: JournalDraft): JournalDraft => ({
  ...draft,
  searched: draft.typed.trim(),
  chosen: 0,
});

/** The chosen row moved, but never off what was found. */
export const journalMoved = (draft: JournalDraft, by: number, found: number): JournalDraft => ({
  ...draft,
  chosen: Math.max(0, Math.min(draft.chosen + by, found - 1)),
});
