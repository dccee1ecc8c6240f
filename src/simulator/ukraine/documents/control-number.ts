const polynomial = 0xedb88320;

const remainderOf = (byte: number): number => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? polynomial ^ (remainder >>> 1) : remainder >>> 1;
  return remainder >>> 0;
};

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => remainderOf(byte));

/** CRC-32/ISO-HDLC of ASCII text, from a table of its own. */
export const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text, 'latin1')) crc = (remainders[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const swapBytes = (word: number): number =>
  ((word & 0xff) * 0x1000000 + ((word >>> 8) & 0xff) * 0x10000 + ((word >>> 16) & 0xff) * 0x100 + (word >>> 24)) >>> 0;

/** What the control number of an offline document is made of, as the document writes it (protocol 5). */
type ControlInput = {
  readonly seed: string;
  readonly orderDate: string;
  readonly orderTime: string;
  readonly orderNumber: number;
  readonly registerNumber: string;
  readonly cashDeskNumber: number;
  /** CHECKTOTAL/SUM of a CHECK that has one; a Z-report never gives it. */
  readonly sum?: string | undefined;
  readonly previousHash?: string | undefined;
};

/** The text the check sum is taken over: the values present, in their order, with commas between. */
export const controlText = (input: ControlInput): string =>
  [
    input.seed,
    input.orderDate,
    input.orderTime,
    input.orderNumber,
    input.registerNumber,
    input.cashDeskNumber,
    input.sum,
    input.previousHash,
  ]
    .filter((part) => part !== undefined)
    .join(',');

/** The third part of an offline fiscal number: 1 to 9999, no leading zeros, 0 becoming 1. */
export const controlNumber = (input: ControlInput): number => swapBytes(crc32(controlText(input))) % 10000 || 1;
