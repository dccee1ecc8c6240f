/** Finds the number of a text. The texts themselves are kept elsewhere: here is one number for each. */
export type TextTable = {
  /** The number of the first text added that equals this one. */
  readonly find: (text: string) => number | undefined;
  readonly add: (text: string, number: number) => void;
};

/** A place holds the number of a text plus one, and above it the last bits of its hash, so that few texts are compared in vain. */
const numberBits = 24;
const numberMask = 2 ** numberBits - 1;

/** Numbers a table can hold: below 16,777,215. */
const mostNumbers = numberMask;

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** The least power of two in which so many numbers leave a fifth of the places free. */
const roomFor = (count: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(count * 1.25)));

/** Room for so many texts, growing where there are more. `textOf` gives the text of a number that was added. */
export const createTextTable = (count: number, textOf: (number: number) => string | undefined): TextTable => {
  let places = new Uint32Array(roomFor(count));
  let held = 0;
  const put = (text: string, number: number): void => {
    const hash = hashOf(text);
    let place = hash & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = ((hash & ~numberMask) | (number + 1)) >>> 0;
  };
  const grow = (): void => {
    const old = places;
    places = new Uint32Array(old.length * 2);
    for (const kept of old) {
      const number = (kept & numberMask) - 1;
      if (number >= 0) put(textOf(number) ?? '', number);
    }
  };
  return {
    find: (text) => {
      const hash = hashOf(text);
      for (let place = hash & (places.length - 1); ; place = (place + 1) & (places.length - 1)) {
        const kept = places[place] ?? 0;
        if (kept === 0) return undefined;
        const number = (kept & numberMask) - 1;
        if (kept >>> numberBits === hash >>> numberBits && textOf(number) === text) return number;
      }
    },
    add: (text, number) => {
      if (number >= mostNumbers) throw new Error(`a table holds numbers below ${mostNumbers}, not ${number}`);
      held += 1;
      if (held * 1.25 > places.length) grow();
      put(text, number);
    },
  };
};
