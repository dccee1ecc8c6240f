/** Latin and digits stay below 128, Cyrillic goes above; letters of other scripts may share a byte. */
const byteOf = (code: number): number => (code < 0x400 ? code & 127 : 128 + (code & 127));

const codes: number[] = [];

/** A text in one byte a letter, half as large in memory: equal texts stay equal, and only letters of strange scripts become alike. */
export const oneByte = (text: string): string => {
  codes.length = text.length;
  for (let at = 0; at < text.length; at += 1) codes[at] = byteOf(text.charCodeAt(at));
  return String.fromCharCode(...codes);
};
