/** Latin and digits stay below 128, Cyrillic goes above; letters of other scripts may share a byte. */
const byteOf = (code: number): number => (code < 0x400 ? code & 127 : 128 + (code & 127));

/** A text in one byte a letter: equal texts stay equal, and only letters of strange scripts become alike. */
export const oneByte = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = byteOf(text.charCodeAt(at));
  return bytes;
};
