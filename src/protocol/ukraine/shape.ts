import { element, type XmlElement } from './xml.ts';

/** What reading gives: the value, or undefined when the element does not hold one. */
export type Reading<T> = { readonly value: T } | undefined;

/** How one value stands in an element. Writing a value that could not be read back is a fault; undefined leaves the element out. */
export type Kind<T> = {
  write(name: string, value: T): XmlElement | undefined;
  read(element: XmlElement): Reading<T>;
};

type Presence = 'required' | 'optional';

/** One element of a message and whether the schema demands it. */
export type Field<T, P extends Presence> = { readonly name: string; readonly presence: P; readonly kind: Kind<T> };

/** The elements of a message by our names for them; the order of the table is the order on the wire. */
export type Shape = Readonly<Record<string, Field<unknown, Presence>>>;

type Named<S extends Shape, P extends Presence> = { [K in keyof S as S[K]['presence'] extends P ? K : never]: S[K] };
type Value<F> = F extends Field<infer T, Presence> ? T : never;
type Flat<T> = { [K in keyof T]: T[K] };

/** The message a shape describes. */
export type MessageOf<S extends Shape> = Flat<
  { readonly [K in keyof Named<S, 'required'>]: Value<S[K]> } & {
    readonly [K in keyof Named<S, 'optional'>]?: Value<S[K]> | undefined;
  }
>;

export const required = <T>(name: string, kind: Kind<T>): Field<T, 'required'> => ({
  name,
  presence: 'required',
  kind,
});

export const optional = <T>(name: string, kind: Kind<T>): Field<T, 'optional'> => ({
  name,
  presence: 'optional',
  kind,
});

/** An element of the shape's elements, each at most once, in the table's order, and no others: an `xs:sequence`. */
export const record = <S extends Shape>(shape: S): Kind<MessageOf<S>> => ({
  write: (name, message) => element(name, elementsOf(shape, message)),
  read: (parent) => (inOrder(shape, parent) ? valuesOf(shape, parent) : undefined),
});

/** The same read with indulgence, for messages of the server: any order, and elements we do not know are passed over. */
export const openRecord = <S extends Shape>(shape: S): Kind<MessageOf<S>> => ({
  ...record(shape),
  read: (parent) => valuesOf(shape, parent),
});

/** A list as `ROW` elements numbered from 1. An empty list is left out: the schemas demand at least one row. */
export const rows = <T>(kind: Kind<T>): Kind<readonly T[]> => ({
  write: (name, values) =>
    values.length === 0
      ? undefined
      : element(
          name,
          values.flatMap((value, index) => rowOf(kind, value, index + 1)),
        ),
  read: (parent) => {
    const values = parent.children.flatMap((row) => (isRow(row) ? (kind.read(row) ?? []) : []));
    const complete = values.length > 0 && values.length === parent.children.length;
    return complete ? { value: values.map(({ value }) => value) } : undefined;
  },
});

/** A value wrapped in an element of its own, as each excise label is. */
export const wrapped = <T>(name: string, kind: Kind<T>): Kind<T> => ({
  write: (outer, value) => element(outer, [kind.write(name, value) ?? []].flat()),
  read: ({ children: [only, ...others] }) => (only?.name === name && others.length === 0 ? kind.read(only) : undefined),
});

const rowOf = <T>(kind: Kind<T>, value: T, number: number): readonly XmlElement[] => {
  const row = kind.write('ROW', value);
  return row ? [{ ...row, attributes: { ROWNUM: String(number) } }] : [];
};

const isRow = ({ name, attributes }: XmlElement): boolean =>
  name === 'ROW' && /^[1-9]\d{0,5}$/.test(attributes['ROWNUM'] ?? '');

const elementsOf = (shape: Shape, message: Readonly<Record<string, unknown>>): readonly XmlElement[] =>
  Object.entries(shape).flatMap(([key, { name, presence, kind }]) => {
    const value = message[key];
    if (value === undefined && presence === 'required') throw new Error(`${name} is required`);
    return value === undefined ? [] : (kind.write(name, value) ?? []);
  });

const valuesOf = <S extends Shape>(shape: S, parent: XmlElement): Reading<MessageOf<S>> => {
  const values: Record<string, unknown> = {};
  for (const [key, { name, presence, kind }] of Object.entries(shape)) {
    const child = parent.children.find((each) => each.name === name);
    if (!child && presence === 'optional') continue;
    const reading = child && kind.read(child);
    if (!reading) return undefined;
    values[key] = reading.value;
  }
  return { value: values as MessageOf<S> };
};

const inOrder = (shape: Shape, parent: XmlElement): boolean => {
  const names = Object.values(shape).map(({ name }) => name);
  const places = parent.children.map(({ name }) => names.indexOf(name));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
};
