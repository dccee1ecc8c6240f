import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import * as make from './documents.ts';
import type { Key } from './key.ts';

/** Control numbers as protocol section 5 says, by another road than the simulator's: zlib and a byte-swapping buffer. */
const control = (parts: readonly (string | number | undefined)[]): number => {
  const word = Buffer.alloc(4);
  word.writeUInt32BE(crc32(parts.filter((part) => part !== undefined).join(',')));
  return word.readUInt32LE() % 10000 || 1;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Pair = { readonly id: string; readonly seed: string };

/** What a test changes about one document of a session. */
export type Difference = Partial<make.Head> & {
  readonly n?: number;
  readonly hash?: 'none' | 'xml';
  readonly session?: string;
};

type Making = (place: make.Place) => Uint8Array;

/** An offline session as a register makes it: each document numbered, chained and signed. */
export const startSession = (pair: Pair, key: Key, firstOrderNumber: number) => {
  const signed: Uint8Array[] = [];
  let previous: { readonly cms: Uint8Array; readonly xml: Uint8Array } | undefined;
  const hashOf = (difference: Difference): string | undefined => {
    if (difference.previousDocumentHash !== undefined) return difference.previousDocumentHash;
    if (signed.length < 2 || difference.hash === 'none' || !previous) return undefined;
    return sha256(difference.hash === 'xml' ? previous.xml : previous.cms);
  };
  /** Makes the next document; `sum` is what CHECKTOTAL will say, if the document has one. */
  const add = (at: number, making: Making, { sum, ...difference }: Difference & { readonly sum?: string } = {}) => {
    const { n = signed.length + 1, hash: _, session = pair.id, ...head } = difference;
    const orderNumber = firstOrderNumber + signed.length;
    const { orderDate, orderTime } = make.winterTime(at);
    const previousDocumentHash = hashOf(difference);
    const number = control([pair.seed, orderDate, orderTime, orderNumber, '4000000001', 1, sum, previousDocumentHash]);
    const orderTaxNumber = `${session}.${n}.${number}`;
    const hashes = previousDocumentHash === undefined ? {} : { previousDocumentHash };
    const xml = making({ n: orderNumber, at, orderTaxNumber, offline: true, ...hashes, ...head });
    const cms = key.sign(xml);
    signed.push(cms);
    previous = { cms, xml };
    return { cms, fiscalNumber: orderTaxNumber };
  };
  return {
    signed,
    begin: (at: number, difference: Difference = {}) => add(at, make.offlineBegin, difference),
    sale: (at: number, difference: Difference = {}) => add(at, make.sale, { sum: '50.00', ...difference }),
    end: (at: number, difference: Difference = {}) => add(at, make.offlineEnd, difference),
    add,
  };
};
