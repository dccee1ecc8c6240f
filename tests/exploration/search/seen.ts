/** How a state was first reached: from which other one, by which action, with which choices. */
export type Arrival = { readonly parent: number; readonly action: number; readonly choices: number };

/** Every state seen so far, as its hash and its arrival: 30 bytes a state at the fullest, in typed arrays. */
export type Seen = {
  readonly size: () => number;
  /** The new state's index, or undefined when it was seen before. */
  readonly add: (hash: number, arrival: Arrival) => number | undefined;
  readonly arrival: (index: number) => Arrival;
};

const empty = 0xffffffff;

/** Room for `most` states, found again by open addressing. */
export const seenStates = (most: number): Seen => {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 1.6))).fill(empty);
  const mask = slots.length - 1;
  const hashes = new Float64Array(most);
  const parents = new Uint32Array(most);
  const actions = new Uint8Array(most);
  const choices = new Float64Array(most);
  let size = 0;
  return {
    size: () => size,
    add: (hash, arrival) => {
      let slot = hash & mask;
      for (let at = slots[slot] ?? empty; at !== empty; at = slots[slot] ?? empty) {
        if (hashes[at] === hash) return undefined;
        slot = (slot + 1) & mask;
      }
      slots[slot] = size;
      hashes[size] = hash;
      parents[size] = arrival.parent;
      actions[size] = arrival.action;
      choices[size] = arrival.choices;
      return size++;
    },
    arrival: (index) => ({
      parent: parents[index] ?? 0,
      action: actions[index] ?? 0,
      choices: choices[index] ?? 0,
    }),
  };
};
