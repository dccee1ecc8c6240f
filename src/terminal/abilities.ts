/** What a terminal understands beyond a VT100. */
export type Abilities = {
  /** SGR 22 to 29, 39 and 49: switching one attribute off alone. */
  readonly switchesOff: boolean;
  /** ECH: blanking some characters without moving. */
  readonly erasesCharacters: boolean;
};

/** A stream that says how many colours its terminal shows, in bits, as Node's terminals do. */
export type ColourfulStream = { readonly getColorDepth?: () => number };

/** A terminal of 256 colours or more is younger than all of this. */
const youngDepthBits = 8;

/** The abilities of the terminal behind a stream; of a VT100 where nothing is known. */
export const abilitiesOf = (stream: ColourfulStream): Abilities => {
  const young = (stream.getColorDepth?.() ?? 1) >= youngDepthBits;
  return { switchesOff: young, erasesCharacters: young };
};
