import stringWidth, { type Options } from 'string-width';
import { remember } from './remember.ts';

/** Latin, Greek, Cyrillic, punctuation, currencies, arrows, frames and blocks: a column each, and none joins its neighbour. */
export const simple =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u22ff\u2500-\u25fc]*$/;

const widthOf = remember((text) => stringWidth(text));

/** The width of a text, as the library reckons it. Ink asks for every line of every frame, and most are those of the last one. */
// biome-ignore lint/style/noDefaultExport: it stands in for a library that has one
export default (text: string, options?: Options): number => {
  if (options !== undefined || typeof text !== 'string') return stringWidth(text, options);
  return simple.test(text) ? text.length : widthOf(text);
};
