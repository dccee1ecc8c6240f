import { type ToldDocument } from './batch-process.ts';
import { type Booked, type CountryName } from './servers.ts';

/** What there is to compare at the end: what the dead processes answered, what the register lists, what the server holds. */
export type Evidence = {
  readonly country: CountryName;
  readonly told: readonly ToldDocument[];
  readonly listed: readonly ToldDocument[];
  readonly booked: readonly Booked[];
  /** The numbers of the papers that came out of the printer. */
  readonly printed: readonly number[];
};

/** States of a document that never counted: its number may stand on another one. */
const neverCounted: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'revoked']);

/** The name of a document in the server's books; undefined where the server never gets it: it numbers by billing point. */
const nameOf = (document: ToldDocument, country: CountryName): string | undefined => {
  const { number, fiscalNumber, point } = document;
  if (country === 'ukraine') return `${number} ${fiscalNumber}`;
  return point === undefined ? undefined : `${point} ${fiscalNumber}`;
};

const describe = ({ number, kind, fiscalNumber, state }: ToldDocument): string =>
  `${kind} ${number} (${fiscalNumber}, ${state})`;

const isSame = (a: ToldDocument, b: ToldDocument): boolean =>
  a.number === b.number &&
  a.kind === b.kind &&
  a.total === b.total &&
  a.offline === b.offline &&
  (a.fiscalNumber === null || a.fiscalNumber === b.fiscalNumber);

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);

/** Answered documents that the register does not list any more as they were answered. */
export const forgotten = (told: readonly ToldDocument[], listed: readonly ToldDocument[]): readonly string[] => {
  const byNumber = Map.groupBy(listed, ({ number }) => number);
  return told
    .filter((document) => !byNumber.get(document.number)?.some((each) => isSame(document, each)))
    .map((document) => `answered and gone: ${describe(document)}`);
};

/** Everything that is wrong; nothing when the books agree. */
export const disagreements = ({ country, told, listed, booked, printed }: Evidence): readonly string[] => {
  const counting = listed.filter(({ state }) => !neverCounted.has(state));
  const sent = counting.filter(({ state }) => state === 'accepted').flatMap((each) => nameOf(each, country) ?? []);
  const valid = booked.filter(({ isVoid }) => !isVoid);
  const known = new Set(counting.flatMap((each) => nameOf(each, country) ?? []));
  const held = new Set(valid.map(({ name }) => name));
  const numbers = new Set(counting.map(({ number }) => number));
  return [
    ...forgotten(told, listed),
    ...twice(counting.map(({ number }) => String(number))).map((number) => `number ${number} counts twice`),
    ...twice(sent).map((name) => `${name} is listed twice`),
    ...twice(valid.map(({ name }) => name)).map((name) => `${name} is booked twice`),
    ...sent.filter((name) => !held.has(name)).map((name) => `${name} counts as accepted and is not booked`),
    ...valid.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} is booked and not in the journal`),
    ...printed.filter((number) => !numbers.has(number)).map((number) => `paper ${number} belongs to no document`),
  ];
};
