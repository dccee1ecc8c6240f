import { join } from 'node:path';
import { z } from 'zod';
import { type FileSystem } from './file-system.ts';
import { type JsonStore, openJsonStore } from './json-store.ts';
import { isPin, isPinOf, pinHashSchema } from './pin-hash.ts';

/** What a person is in the shop. It is kept and listed; no right hangs on it. */
export const roles = ['cashier', 'senior'] as const;

/** As it stands on documents; the fiscal server takes so many characters (spec/ua 3.1). */
export const longestName = 128;

const personSchema = z.object({
  name: z.string().min(1).max(longestName),
  role: z.enum(roles),
  pin: pinHashSchema,
});

/** The longest an idle register may wait before it locks: a day, in minutes. */
export const longestIdleMinutes = 1440;

const bookSchema = z
  .object({
    people: z.array(personSchema),
    /** Idle minutes before the register locks by itself; 0 is never. */
    lockAfterMinutes: z.int().min(0).max(longestIdleMinutes),
  })
  .refine(({ people }) => new Set(people.map(({ name }) => name)).size === people.length, 'two people have one name');

/** A person who may log in. */
export type Person = z.infer<typeof personSchema>;

/** Everything about the people of a register. */
export type PeopleBook = z.infer<typeof bookSchema>;

/** What stands where there is no file. */
export const nobody: PeopleBook = { people: [], lockAfterMinutes: 0 };

/** The people of a data folder. Reading throws `UnreadableFile`; a missing file is undefined, and means nobody. */
export const peopleStore = (fs: FileSystem, folder: string): JsonStore<PeopleBook> =>
  openJsonStore(fs, join(folder, 'people.json'), { schema: bookSchema, migrations: [], isSealed: true, sync: 'now' });

/** Who has this PIN. */
export const personWith = ({ people }: PeopleBook, pin: string): Person | undefined =>
  isPin(pin) ? people.find((person) => isPinOf(person.pin, pin)) : undefined;
