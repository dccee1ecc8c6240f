import { type Chance } from './seeded.ts';
import { type CountryName } from './servers.ts';

const articles = {
  ukraine: { name: 'Хліб', price: '10.00', tax: 'А' },
  panama: { name: 'Pan', price: '1.00', tax: '01' },
} as const;

/** One sale, paid in cash with plenty. */
export const sale = (country: CountryName, quantity = 1) => ({
  do: 'sell',
  lines: [{ ...articles[country], quantity: String(quantity) }],
  pay: [{ by: 'cash', amount: '5000.00' }],
});

/** Where a person switches the mode: on. */
export const enterMode = { do: 'goOffline', reason: 'Sin servicio de Internet en el local', acceptConditions: true };

/** What brings everything to the server: by itself, or by a person's word. */
export const sendAll = (country: CountryName) => ({ do: country === 'ukraine' ? 'sync' : 'goOnline' });

const giveBack = (country: CountryName) => ({
  do: 'return',
  lines: [{ ...articles[country], quantity: '1' }],
  pay: [{ by: 'cash', amount: country === 'ukraine' ? '10.00' : '1.07' }],
});

/** What a cashier might do next; mostly a sale. */
export const nextRequest = (country: CountryName, chance: Chance): object => {
  const drawn = chance.below(100);
  if (drawn < 66) return sale(country, 1 + chance.below(9));
  if (drawn < 70) return giveBack(country);
  if (drawn < 76) return { do: 'cashIn', amount: '50.00', reason: 'x' };
  if (drawn < 79) return { do: 'x' };
  if (drawn < 82) return { do: 'cancelLast' };
  if (drawn < 86) return { do: 'z' };
  if (drawn < 92) return { do: 'closeShift' };
  if (drawn < 96) return sendAll(country);
  return country === 'panama' ? enterMode : { do: 'probe' };
};

/** What a cashier does about a refusal; nothing where only waiting helps. */
export const afterRefusal = (country: CountryName, code: string | undefined): object | undefined => {
  if (code === 'z-made') return { do: 'closeShift' };
  return code === 'no-link' && country === 'panama' ? enterMode : undefined;
};
