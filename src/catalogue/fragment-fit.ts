/** How a fragment stands in a text, in bits: it is held, it begins a word, it begins the text. Who begins is held as well. */
export const fit = { held: 1, begins: 2, leads: 4 } as const;

/** Letters of a text among others: from `start` up to `end`. A word begins at the start and after each `blank`. */
export type Stretch = {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly blank: number;
};

/** The best a fragment does anywhere in a text; 0 where it is not held. */
export const fitOf = (fragment: Uint8Array, { bytes, start, end, blank }: Stretch): number => {
  let found = 0;
  for (let at = placeOf(fragment, bytes, { start, end }); at >= 0; ) {
    if (at === start) return fit.held | fit.begins | fit.leads;
    if (bytes[at - 1] === blank) return fit.held | fit.begins;
    found = fit.held;
    at = placeOf(fragment, bytes, { start: at + 1, end });
  }
  return found;
};

const placeOf = (fragment: Uint8Array, bytes: Uint8Array, { start, end }: Pick<Stretch, 'start' | 'end'>): number => {
  const first = fragment[0];
  const last = end - fragment.length;
  for (let at = start; at <= last; at += 1) {
    if (bytes[at] !== first) continue;
    let alike = 1;
    while (alike < fragment.length && bytes[at + alike] === fragment[alike]) alike += 1;
    if (alike === fragment.length) return at;
  }
  return -1;
};
