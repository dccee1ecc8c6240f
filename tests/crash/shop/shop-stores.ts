import { catalogueStore } from '../../../src/persistence/catalogue.ts';
import { configStore } from '../../../src/persistence/config.ts';
import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { openJsonStore } from '../../../src/persistence/json-store.ts';
import { type SaleDraft } from '../../../src/runtime/sale-draft.ts';
import { saleDraftSchema } from '../../../src/runtime/sale-draft-schema.ts';
import { type ValueStore } from '../oracle/promises.ts';
import { dataFolder, draftFile } from './places.ts';
import { catalogueOf, configOf, draftOf } from './values.ts';

/** A store of one value as the laboratory handles it: values are made by number, and compared as text. */
export type LabStore = {
  /** The text of the value found; undefined when there is none. */
  readonly read: () => string | undefined;
  /** Writes the value of this number. */
  readonly write: (nth: number) => void;
  readonly close: () => void;
};

/** How the stores of one value are opened. */
export const openStore: Readonly<Record<ValueStore, (fs: FileSystem) => LabStore>> = {
  config: (fs) => {
    const store = configStore(fs, dataFolder);
    return { ...store, read: () => textOf(store.read()), write: (nth) => store.write(configOf(nth)) };
  },
  catalogue: (fs) => {
    const store = catalogueStore(fs, dataFolder);
    return {
      read: () => {
        const found = store.read();
        return found.length === 0 ? undefined : textOf(found);
      },
      write: (nth) => store.write(catalogueOf(nth)),
      close: () => undefined,
    };
  },
  draft: (fs) => {
    const store = openJsonStore<SaleDraft>(fs, draftFile, {
      schema: saleDraftSchema,
      migrations: [],
      sync: 'background',
    });
    return { ...store, read: () => textOf(store.read()), write: (nth) => store.write(draftOf(nth)) };
  },
};

/** Whether a write waits until it survives a power cut. */
export const waitsForDisk: Readonly<Record<ValueStore, boolean>> = { config: true, catalogue: true, draft: false };

/** The text of the value of a number, as `read` gives it. */
export const valueText: Readonly<Record<ValueStore, (nth: number) => string>> = {
  config: (nth) => JSON.stringify(configOf(nth)),
  catalogue: (nth) => JSON.stringify(catalogueOf(nth)),
  draft: (nth) => JSON.stringify(draftOf(nth)),
};

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
