/** One objection of the DGI: its four digits and the words that came with them. */
export type DgiRejection = { readonly code: string; readonly text: string };

const separator = ' | ';

/** The `mensaje` of a reply with `codigo` 203: `NNNN-text` joined by ` | ` (spec/pa 2.2). */
export const formatRejections = (rejections: readonly DgiRejection[]): string =>
  rejections.map(({ code, text }) => `${code}-${text}`).join(separator);

/** Reads such a `mensaje`. Words before a code, and pieces without one, are passed over; without any code the list is empty. */
export const parseRejections = (message: string): readonly DgiRejection[] =>
  message.split(separator).flatMap((piece) => {
    const [, code, text = ''] = /^\D*(\d{4})\s*-\s*(.+)$/s.exec(piece) ?? [];
    return code ? [{ code, text: text.trim() }] : [];
  });
