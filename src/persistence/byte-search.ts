/** A text to look for in many bytes. */
export type Needle = {
  readonly bytes: Buffer;
  /** The part that is looked for first: short, and beginning with a byte that seldom occurs. */
  readonly anchor: Buffer;
  readonly anchorAt: number;
};

/**
 * Signed bytes are most of a journal, and as base64 they hold every letter and digit alike. A search is as quick as its first byte
 * is rare; and `indexOf` jumps from one first byte to the next only for texts shorter than seven bytes.
 */
const longestAnchor = 6;
const shortestAnchor = 4;

/** How often a byte occurs in a journal, roughly: second bytes of other alphabets' letters hardly, quotes and zeros most. */
const commonness = (byte: number): number => {
  if ((byte >= 0x80 && byte < 0xc0) || rareBytes.includes(byte)) return 0;
  if (byte >= 0xc0 || commonBytes.includes(byte)) return 2;
  return 1;
};

const commonBytes = Buffer.from('"0:,aeinorst');

/** Bytes that base64 has not, and JSON not often. */
const rareBytes = Buffer.from(' .-_%');

/** Prepares a text, which may not be empty. */
export const needleFor = (text: string): Needle => {
  const bytes = Buffer.from(text);
  let anchorAt = 0;
  for (let at = 0; at <= bytes.length - shortestAnchor; at++)
    if (commonness(bytes[at] ?? 0) <= commonness(bytes[anchorAt] ?? 0)) anchorAt = at;
  return { bytes, anchorAt, anchor: bytes.subarray(anchorAt, anchorAt + longestAnchor) };
};

/** Whether the text stands in the bytes from `from` on, in a place that counts. */
export const isIn = (
  haystack: Buffer,
  { bytes, anchor, anchorAt }: Needle,
  { from, counts }: { readonly from: number; readonly counts: (at: number) => boolean },
): boolean => {
  for (let at = haystack.indexOf(anchor, from + anchorAt); at >= 0; at = haystack.indexOf(anchor, at + 1)) {
    const start = at - anchorAt;
    if (haystack.subarray(start, start + bytes.length).equals(bytes) && counts(start)) return true;
  }
  return false;
};

/** Whether a place is inside the signed bytes of a document, which are no text; false where they begin before what is at hand. */
export const isInSignedBytes = (haystack: Buffer, at: number): boolean => {
  const quote = haystack.lastIndexOf(quoteByte, at);
  return quote >= signedBytes.length && haystack.subarray(quote - signedBytes.length, quote).equals(signedBytes);
};

const quoteByte = 0x22;
const signedBytes = Buffer.from('"bytes":');
