import { readFileSync } from 'node:fs';
import { checkDigit } from '../../src/catalogue/barcode.ts';

/** Numbers from 0 up to `below`, the same ones in every run. */
export const dice = (seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const vowels = 'аеиоуіяюєї';
const consonants = 'бвгдзклмнпрстфхцчшж';
const latin = [
  'Bio',
  'Max',
  'Gold',
  'Fresh',
  'Nova',
  'Royal',
  'Eco',
  'Premium',
  'Light',
  'Family',
  'Junior',
  'Classic',
];
const sizes = ['0,2 л', '0,5 л', '0,9 л', '1 л', '1,5 л', '100 г', '250 г', '370 г', '400 г', '900 г', '1 кг', '10 шт'];

const withCheckDigit = (body) => body + checkDigit(body);

const brandOf = (roll) => {
  const syllable = () => consonants[roll(consonants.length)] + vowels[roll(vowels.length)];
  const word = Array.from({ length: 2 + roll(3) }, syllable).join('');
  return word[0].toUpperCase() + word.slice(1);
};

/** A shop's catalogue of any size: the words of the demonstration's names, invented brands, Latin words and sizes. */
export const largeCatalogue = (count) => {
  const roll = dice(20_261_121);
  const names = JSON.parse(readFileSync('data/catalogue/ukraine.json', 'utf8')).map(({ name }) => name);
  const brands = Array.from({ length: Math.ceil(count / 60) }, () => brandOf(roll));
  return Array.from({ length: count }, (_, at) => {
    const base = names[roll(names.length)].replace(/ [\d,]+ .*$/, '');
    const brand = `«${brands[roll(brands.length)]}»`;
    const more = roll(4) === 0 ? ` ${latin[roll(latin.length)]}` : '';
    return {
      code: String(100_000 + at),
      name: `${base} ${brand}${more} ${sizes[roll(sizes.length)]}`,
      price: 100 + roll(100_000),
      tax: 'А',
      barcode: withCheckDigit(`48${String(10_000_000_000 + at * 7919).slice(-10)}`),
      unit: 'шт',
    };
  });
};
