import iconv from 'iconv-lite';

const encoding = 'windows-1251';

/** What the one unassigned byte, 98, is read as. */
const unassigned = '\ufffd';

/** Text as windows-1251 bytes (UA-20). A character this code page lacks would be lost, so it throws: clean texts where they enter. */
export const encodeWindows1251 = (text: string): Uint8Array => {
  const bytes = iconv.encode(text, encoding);
  const back = iconv.decode(bytes, encoding).replaceAll(unassigned, '');
  if (back === text) return bytes;
  const lost = [...text].find((character) => !back.includes(character)) ?? text;
  throw new Error(`windows-1251 has no character ${JSON.stringify(lost)} in ${JSON.stringify(text.slice(0, 80))}`);
};

/** Windows-1251 bytes as text; the unassigned byte becomes U+FFFD. */
export const decodeWindows1251 = (bytes: Uint8Array): string => iconv.decode(bytes, encoding);
