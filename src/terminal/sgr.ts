import { remembered } from './remembered.ts';
import { plain, type Style, styleOf } from './style.ts';

/** SGR parameters in order, as numbers; an empty one is 0. */
type Parameters = readonly number[];

const within = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** How many parameters a colour takes: `38;5;n` or `38;2;r;g;b`. */
const colourLength = (parameters: Parameters, at: number): number => (parameters[at + 1] === 5 ? 3 : 5);

/** A style after one parameter and those that belong to it. */
const after = (style: Style, parameters: Parameters, at: number): Style => {
  const code = parameters[at] ?? 0;
  const colour = (length: number): string => parameters.slice(at, at + length).join(';');
  if (code === 0) return plain;
  if (code <= 9) return styleOf({ ...style, attributes: style.attributes | (1 << code) });
  if (code === 22) return styleOf({ ...style, attributes: style.attributes & ~0b110 });
  if (within(code, 23, 29)) return styleOf({ ...style, attributes: style.attributes & ~(1 << (code - 20)) });
  if (within(code, 30, 37) || within(code, 90, 97)) return styleOf({ ...style, letters: colour(1) });
  if (within(code, 40, 47) || within(code, 100, 107)) return styleOf({ ...style, ground: colour(1) });
  if (code === 38) return styleOf({ ...style, letters: colour(colourLength(parameters, at)) });
  if (code === 48) return styleOf({ ...style, ground: colour(colourLength(parameters, at)) });
  if (code === 39) return styleOf({ ...style, letters: '' });
  return code === 49 ? styleOf({ ...style, ground: '' }) : style;
};

/** The style after `CSI parameters m`. */
export const styleAfter = remembered((style: Style, written: string): Style => {
  const parameters = written.split(/[;:]/).map(Number);
  let next = style;
  for (let at = 0; at < parameters.length; at += 1) {
    next = after(next, parameters, at);
    if (parameters[at] === 38 || parameters[at] === 48) at += colourLength(parameters, at) - 1;
  }
  return next;
});

const attributeCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const switchedOn = (attributes: number): readonly string[] =>
  attributeCodes.filter((code) => attributes & (1 << code)).map(String);

/** What switches attributes off; bold and dim go together, so that the one that stays is switched on again. */
const switchedOff = (attributes: number): readonly string[] => [
  ...new Set(attributeCodes.filter((code) => attributes & (1 << code)).map((code) => `${code < 3 ? 22 : code + 20}`)),
];

const fresh = (to: Style): string =>
  `\x1b[${['', ...switchedOn(to.attributes), to.letters, to.ground].filter((part, at) => at === 0 || part !== '').join(';')}m`;

const changed = (from: Style, to: Style): string => {
  const gone = from.attributes & ~to.attributes;
  const alsoGone = gone & 0b110 ? from.attributes & 0b110 : 0;
  const parts = [...switchedOff(gone), ...switchedOn(to.attributes & ~(from.attributes & ~alsoGone))];
  if (from.letters !== to.letters) parts.push(to.letters || '39');
  if (from.ground !== to.ground) parts.push(to.ground || '49');
  return `\x1b[${parts.join(';')}m`;
};

/** Whether a change takes something away, which the oldest terminals can only do by beginning afresh. */
const takesAway = (from: Style, to: Style): boolean =>
  (from.attributes & ~to.attributes) !== 0 ||
  (from.letters !== '' && to.letters === '') ||
  (from.ground !== '' && to.ground === '');

/** The shortest bytes that lead from one style to another, on terminals that switch single attributes off. */
const shortest = remembered((from: Style, to: Style): string => {
  const [all, some] = [fresh(to), changed(from, to)];
  return some.length < all.length ? some : all;
});

/** The shortest bytes that lead from one style to another. */
export const styleChange = (from: Style, to: Style, switchesOff: boolean): string => {
  if (from === to) return '';
  return takesAway(from, to) && !switchesOff ? fresh(to) : shortest(from, to);
};
