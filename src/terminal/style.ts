/** How characters look. Two looks are the same when they are the same object: `styleOf` makes each one once. */
export type Style = {
  /** The attributes that are on: bit n for SGR parameter n, 1 (bold) to 9 (struck out). */
  readonly attributes: number;
  /** SGR parameters of the letters' colour, such as `33` or `38;5;208`; empty for the terminal's own. */
  readonly letters: string;
  /** SGR parameters of the colour behind the letters; empty for the terminal's own. */
  readonly ground: string;
};

type Look = Pick<Style, 'attributes' | 'letters' | 'ground'>;

const known = new Map<string, Style>();

/** The one style of this look. */
export const styleOf = ({ attributes, letters, ground }: Look): Style => {
  const name = `${attributes}/${letters}/${ground}`;
  const style = known.get(name) ?? { attributes, letters, ground };
  known.set(name, style);
  return style;
};

/** The terminal's own look. */
export const plain = styleOf({ attributes: 0, letters: '', ground: '' });

const underlined = 1 << 4;
const inverse = 1 << 7;
const struckOut = 1 << 9;

/** What of a style is seen where there is no letter: weight and colour of letters are not. */
export const blankStyle = (style: Style): Style => {
  if (style.attributes & (underlined | inverse | struckOut)) return style;
  return style.ground === '' ? plain : styleOf({ attributes: 0, letters: '', ground: style.ground });
};
