/** One ASCII character for each Cyrillic letter, so that a line stays as wide as it was laid out. */
const cyrillic = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё';
const latin = "abvhgdeezzyiijklmnoprstufxccss'uaye'e";

const signs: Readonly<Record<string, string | undefined>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '№': '#',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '~',
  '×': 'x',
  '·': '.',
};

const isAscii = (character: string): boolean => character < '\x7f';

/** The character a terminal without Unicode shows instead; `?` where there is none like it. */
export const asciiOf = (character: string): string => {
  if (isAscii(character)) return character;
  const small = character.toLowerCase();
  const letter = latin.charAt(cyrillic.indexOf(small));
  if (cyrillic.includes(small)) return small === character ? letter : letter.toUpperCase();
  const [base = ''] = character.normalize('NFKD');
  return signs[character] ?? (isAscii(base) ? base : '?');
};
