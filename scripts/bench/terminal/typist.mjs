import { dice } from '../large-catalogue.mjs';

const keys = { down: '\x1b[B', up: '\x1b[A', erase: '\x7f' };

/** What cashiers search by, each as far as they type it. */
const fragments = ['моло', 'хліб', 'кефі', 'пиво', 'сир ', 'вода', 'цуко', 'папі', 'кава', 'шоко'];

/** One search: letters typed, the choice moved down and up again, the letters erased. */
const searchFor = (fragment) => [
  ...[...fragment].map((key) => ({ kind: 'typed', key })),
  ...['down', 'down', 'down', 'up', 'up'].map((way) => ({ kind: 'moved', key: keys[way] })),
  ...[...fragment].map(() => ({ kind: 'typed', key: keys.erase })),
];

/** So many searches, the same in every run: 13 keys each. */
export const searches = (count) => {
  const roll = dice(24);
  return Array.from({ length: count }, () => searchFor(fragments[roll(fragments.length)])).flat();
};

/** Presses one key after another and gives what each cost, with its kind. */
export const pressAll = async (meter, presses) => {
  const costs = [];
  for (const { kind, key } of presses) costs.push({ kind, ...(await meter.press(key)) });
  return costs;
};
