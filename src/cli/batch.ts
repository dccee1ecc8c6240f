import { createInterface } from 'node:readline';
import { texts } from '../app/text/text.ts';
import { type CatalogueIndex, indexArticles } from '../catalogue/catalogue-index.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { batchSession } from './batch-session.ts';
import { type Environment } from './environment.ts';
import { openRegister } from './open-register.ts';

export type BatchOptions = { readonly folder: string; readonly clockFile?: string | undefined };

/** How often duties are looked at while input is awaited. */
const dutyEveryMs = 500;

/** The till without a screen: one JSON object a line in, one a line out, in the same order (design/cli.md). */
export const batch = async (
  { folder, clockFile }: BatchOptions,
  { stdin, stdout, language }: Environment,
): Promise<void> => {
  const register = openRegister({ folder, clockFile });
  const { till } = register;
  const catalogue = lazily(() => indexArticles(catalogueStore(nodeFileSystem, folder).read()));
  const answer = batchSession({ till, catalogue, text: texts[language], cashier: register.config.cashier });
  await till.start();
  const duties = setInterval(() => void till.tick(), dutyEveryMs);
  try {
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      stdout.write(`${JSON.stringify(await answer(line))}\n`);
    }
  } finally {
    clearInterval(duties);
    await register.close();
  }
};

/** The catalogue is read when the first line needs it, so that a broken file stops no status and no Z. */
const lazily = (read: () => CatalogueIndex): (() => CatalogueIndex) => {
  let index: CatalogueIndex | undefined;
  return () => {
    index ??= read();
    return index;
  };
};
