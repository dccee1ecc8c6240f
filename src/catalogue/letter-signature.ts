/** A bit of 32 for each number. */
const bitOf = (gram: number): number => 1 << (Math.imul(gram, 0x9e3779b1) >>> 27);

/** The letters and the pairs of letters of a text, as 32 bits: a text that holds a fragment has all the fragment's bits. */
export const lettersIn = (text: Uint8Array): number => {
  let bits = 0;
  let last = 0;
  for (const letter of text) {
    bits |= bitOf(letter) | (last === 0 ? 0 : bitOf((last << 8) | letter));
    last = letter;
  }
  return bits >>> 0;
};

/** The rows of so many letters alone, 2 or 3, for texts of so few different letters that nearly each holds them all. */
export const rowsIn = (text: Uint8Array, length: 2 | 3): number => {
  const mask = length === 2 ? 0xffff : 0xffffff;
  let bits = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    last = ((last << 8) | (text[at] ?? 0)) & mask;
    if (at >= length - 1) bits |= bitOf(last);
  }
  return bits >>> 0;
};
