import { crc32 } from 'node:zlib';
import { type OfflinePlace } from '../../fiscal/place.ts';

/** What a control number is made from, in the order of spec/ua section 5. */
export type ControlFields = {
  readonly seed: string;
  readonly date: string;
  readonly time: string;
  readonly number: number;
  readonly registerNumber: string;
  readonly deskNumber: string;
  /** CHECKTOTAL/SUM of a CHECK that has one; null otherwise, and always for a Z. */
  readonly total: string | null;
  readonly previousHash: string | null;
};

/** The control number of an offline document: byte-swapped CRC-32 modulo 10000, never 0, no leading zeros (spec/ua 5). */
export const controlNumber = (fields: ControlFields): number => {
  const { seed, date, time, number, registerNumber, deskNumber, total, previousHash } = fields;
  const text = [seed, date, time, number, registerNumber, deskNumber, total, previousHash]
    .filter((field) => field !== null)
    .join(',');
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.readUInt32LE() % 10_000 || 1;
};

/** UA-05: session . sequence . control number. */
export const offlineFiscalNumber = ({ session, sequence }: OfflinePlace, control: number): string =>
  `${session}.${sequence}.${control}`;
