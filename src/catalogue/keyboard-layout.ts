/** The keys that carry letters of the Ukrainian layout: unshifted, then shifted, as the English layout has them. */
const english = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.\\~{}:"<>|';
const ukrainian = 'ґйцукенгшщзхїфівапролджєячсмитьбюґґхїжєбюґ';

const toUkrainian = new Map([...english].map((key, index) => [key, ukrainian[index] ?? key]));
const toEnglish = new Map([...ukrainian].map((letter, index) => [letter, english[index] ?? letter] as const).reverse());

/** What the same keys write in the other layout, in lower case; text without a letter stays as it is. */
export const inOtherLayout = (typed: string): string => {
  const text = typed.toLowerCase();
  if (/[а-яіїєґ]/.test(text)) return mapped(text, toEnglish);
  return /[a-z]/.test(text) ? mapped(text, toUkrainian) : text;
};

/** A comma or a point between digits is a number's in both layouts. */
const mapped = (text: string, letters: ReadonlyMap<string, string>): string =>
  text.replace(/(?<!\d)[.,]|[.,](?!\d)|[^.,]/g, (key) => letters.get(key) ?? key);
