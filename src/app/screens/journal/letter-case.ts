/** The longest word of a text: the fewest documents hold it. */
const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/**
 * The ways a text's longest word is usually written: as it was typed, small, large, and with a large first letter. The first letter
 * of a long word is left out: two ways to look for are found sooner than four.
 */
export const spellings = (text: string): readonly string[] => {
  const word = longestWord(text);
  const small = word.toLocaleLowerCase();
  const capital = small.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase());
  return [...new Set([word, small, word.toLocaleUpperCase(), capital].map(withoutFirst))];
};

const longWord = 5;

const withoutFirst = (word: string): string => (word.length < longWord ? word : [...word].slice(1).join(''));

/** Whether a text holds another, whatever the case of either's letters. */
export const holds = (text: string, wanted: string): boolean =>
  text.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
