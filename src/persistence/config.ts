import { join } from 'node:path';
import { z } from 'zod';
import { type FileSystem } from './file-system.ts';
import { type JsonStore, openJsonStore } from './json-store.ts';

const registration = z.object({
  taxNumber: z.string(),
  vatNumber: z.string().nullable(),
  organisation: z.string(),
  pointName: z.string(),
  pointAddress: z.string(),
  registerNumber: z.string(),
  deskNumber: z.string(),
});

const configSchema = z.object({
  country: z.string(),
  server: z.url(),
  registration,
  /** What only the country's own page reads: keys, accounts, the issuer. */
  national: z.looseObject({}),
  /** Cash totals are rounded to this many minor units (UA-18); null leaves it to the country's page. */
  cashRoundingStep: z.int().positive().nullable(),
  /** Documents an offline session may hold; null where the protocol sets no cap (UA-10). */
  offlineNumbers: z.int().positive().nullable(),
  cashier: z.string(),
  language: z.enum(['en', 'uk', 'es']).nullable(),
});

/** Who the register is and where its server stands; written at set-up, read once at start. */
export type Config = z.infer<typeof configSchema>;

const configFile = (folder: string): string => join(folder, 'config.json');

/** The settings of a data folder. Reading throws `UnreadableFile`; a missing file is undefined. */
export const configStore = (fs: FileSystem, folder: string): JsonStore<Config> =>
  openJsonStore(fs, configFile(folder), { schema: configSchema, migrations: [], isSealed: true, sync: 'now' });
