const latin: Readonly<Record<string, string | undefined>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'i',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const foldings: readonly (readonly [RegExp, string])[] = [
  [/zgh/g, 'zh'],
  [/kh|gh|g/g, 'h'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/q|c(?!h|\b)/g, 'k'],
  [/io/g, 'o'],
  [/([a-z])\1+/g, '$1'],
];

/**
 * How a search text sounds, in a rough Latin spelling: `хліб`, `khlib` and `hlib` are one. Official Ukrainian
 * transliteration, the common home-made ones and Latin brand names all fold into it.
 */
export const soundOf = (searchText: string): string => {
  const spelled = searchText.replace(/[а-яіїє]/g, (letter) => latin[letter] ?? letter);
  return foldings.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), spelled);
};
