const { prototype } = Intl.DateTimeFormat;
type Format = (date?: Date | number) => string;

const quarterMs = 900_000;
const remembering = new WeakMap<Intl.DateTimeFormat, Format>();

const remembered = (formatter: Intl.DateTimeFormat, format: Format): Format => {
  const known = remembering.get(formatter);
  if (known) return known;
  const texts = new Map<number, string>();
  const quick: Format = (date) => {
    const quarter = Math.floor(Number(date) / quarterMs);
    const text = texts.get(quarter) ?? format(date);
    texts.set(quarter, text);
    return text;
  };
  remembering.set(formatter, quick);
  return quick;
};

/**
 * Makes the platform remember what it said about a time zone. The time library asks it for an offset several times in every
 * decision, which was a third of all work here; an offset changes at a full quarter of an hour or not at all.
 */
export const rememberZones = (): void => {
  const getter = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  if (!getter) return;
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat): Format {
      return remembered(this, getter.call(this));
    },
  });
};
