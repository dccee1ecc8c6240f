import { tags } from './der.ts';

/** A value of the given first byte whose content is the parts in a row. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(length)]), ...parts]);
};

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(tags.sequence, ...parts);

/** A SET whose members stand in the order DER demands. */
export const setOf = (...members: readonly Uint8Array[]): Uint8Array =>
  der(tags.set, ...members.toSorted((a, b) => Buffer.compare(a, b)));

/** An OBJECT IDENTIFIER from its dotted text. */
export const objectIdentifier = (dotted: string): Uint8Array => {
  const [root = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return der(tags.objectIdentifier, Buffer.from([root * 40 + second, ...arcs].flatMap(base128)));
};

/** A non-negative INTEGER. */
export const integer = (value: bigint): Uint8Array => {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return der(tags.integer, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
};

/** A moment in whole seconds: UTCTime until 2049, GeneralizedTime from then on, as RFC 5280 and RFC 5652 ask. */
export const timeValue = (epochMs: number): Uint8Array => {
  const digits = `${new Date(epochMs).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  const short = digits >= '1950' && digits < '2050';
  return der(short ? tags.utcTime : tags.generalizedTime, Buffer.from(short ? digits.slice(2) : digits));
};

const lengthBytes = (length: number): readonly number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
};

const base128 = (arc: number): readonly number[] => {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
};
