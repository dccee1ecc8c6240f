import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A PIN is typed in a hurry and told apart from a scan: 4 to 8 digits. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text);

const saltBytes = 16;
const hashBytes = 32;
const mostMemoryBytes = 64 * 1024 * 1024;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

/** What is kept of a PIN: scrypt (RFC 7914) with a salt of its own and the parameters it was made with. */
export const pinHashSchema = z.object({
  cost: z.literal([1 << 12, 1 << 13, 1 << 14, 1 << 15]),
  blockSize: z.int().min(1).max(8),
  parallelization: z.int().min(1).max(4),
  salt: hex(saltBytes),
  hash: hex(hashBytes),
});

export type PinHash = z.infer<typeof pinHashSchema>;
type Parameters = Pick<PinHash, 'cost' | 'blockSize' | 'parallelization'>;

/** A log-in tries the PIN on each person in turn while keys wait: some 8 ms and 4 MB a person. Few digits are no secret to whoever has the file. */
const parameters: Parameters = { cost: 1 << 12, blockSize: 8, parallelization: 1 };

const digest = (pin: string, salt: Buffer, { cost, blockSize, parallelization }: Parameters): Buffer =>
  scryptSync(pin, salt, hashBytes, { cost, blockSize, parallelization, maxmem: mostMemoryBytes });

/** What to keep of a PIN that is new. */
export const hashPin = (pin: string): PinHash => {
  const salt = randomBytes(saltBytes);
  return { ...parameters, salt: salt.toString('hex'), hash: digest(pin, salt, parameters).toString('hex') };
};

/** Whether it was made from this PIN. */
export const isPinOf = (kept: PinHash, pin: string): boolean =>
  timingSafeEqual(digest(pin, Buffer.from(kept.salt, 'hex'), kept), Buffer.from(kept.hash, 'hex'));
