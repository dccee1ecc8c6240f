/** Code points that take two columns in every terminal: Hangul, Chinese, Japanese and full-width forms. */
const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

const combining = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200f\u2060-\u2064\ufeff])/u;
const picture = /^\p{Emoji_Presentation}/u;

/** Below this everything is one column wide and nothing combines. */
const firstCombining = 0x300;

/** How many columns a character takes; 0 for one that combines with the character before it. */
export const columnsOf = (character: string): 0 | 1 | 2 => {
  const code = character.codePointAt(0) ?? 0;
  if (code < firstCombining) return 1;
  if (combining.test(character)) return 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) || picture.test(character) ? 2 : 1;
};

const privateUse = /^\p{Co}/u;

/** Whether terminals disagree about the width of a cell's text: pictures, private characters, and what combines several. */
export const isDoubtful = (text: string): boolean => {
  if (text.length < 2 && text < '\u2300') return false;
  return [...text].length > 1 || picture.test(text) || privateUse.test(text);
};
