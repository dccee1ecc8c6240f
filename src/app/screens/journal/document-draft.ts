/** Which side of a document is shown, and from which line on. */
export type DocumentDraft = { readonly side: 'paper' | 'qr' | 'original'; readonly from: number };

export const onPaper: DocumentDraft = { side: 'paper', from: 0 };

/** Shows a side; asked for again, the paper. */
export const turned = (draft: DocumentDraft, side: 'qr' | 'original'): DocumentDraft =>
  draft.side === side ? onPaper : { side, from: 0 };

/** Scrolled, but never past the last line. */
export const scrolled = (
  draft: DocumentDraft,
  by: number,
  room: { readonly lines: number; readonly rows: number },
) => ({
  ...draft,
  from: Math.max(0, Math.min(draft.from + by, room.lines - room.rows)),
});
