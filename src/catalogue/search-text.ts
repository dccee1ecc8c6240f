/**
 * A name as search compares it: lower case, words parted by single blanks, no apostrophes, ґ as г, Latin letters without
 * marks, a decimal comma as a point.
 */
export const searchText = (text: string): string =>
  withoutMarks(text.toLowerCase())
    .replace(/['’‘ʼ`´′ʹ]/g, '')
    .replaceAll('ґ', 'г')
    .replaceAll('ё', 'е')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%№]+/gu, ' ')
    .trim();

/** Й and ї keep their marks: without them they would be other letters. */
const withoutMarks = (text: string): string =>
  /[\u00c0-\u036f]/.test(text)
    ? text
        .normalize('NFD')
        .replace(/(?<=[a-z])\p{M}+/gu, '')
        .normalize('NFC')
    : text;
