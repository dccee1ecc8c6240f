import { join } from 'node:path';
import { type RunningApp } from '../app/run-app.tsx';
import { texts } from '../app/text/text.ts';
import { type Articles, inColumns } from '../catalogue/article-columns.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { UnreadableFile } from '../persistence/faults.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type Keeper } from '../runtime/ports.ts';
import { type SaleDraft } from '../runtime/sale-draft.ts';
import { type Language } from './sentence.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Shows a trouble that stops nothing fiscal, until it is read. */
export const teller =
  (app: RunningApp, language: Language) =>
  ({ found, certain, next }: Trouble): void =>
    app.go({
      name: 'notice',
      notice: {
        title: texts[language].trouble.notice,
        sentences: [found, certain, next].map((sentence) => sentence[language]),
      },
    });

/** A draft that cannot be read holds nothing fiscal and must never keep a shop closed: it is kept aside, and the sale begins empty. */
export const forgiving = (folder: string, { read, write }: Keeper<SaleDraft>) => {
  let isUnreadable = false;
  const keeper: Keeper<SaleDraft> = {
    write,
    read: () => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        isUnreadable = true;
        nodeFileSystem.renameSync(join(folder, 'draft.json'), join(folder, 'draft.json.unreadable'));
        return undefined;
      }
    },
  };
  return { keeper, unreadable: () => isUnreadable };
};

/** Reads the articles in steps; none, and the reason on the screen, where their file cannot be used: reports, sending and closing go on. */
export function* articlesInSteps(folder: string, tell: (trouble: Trouble) => void): Generator<undefined, Articles> {
  try {
    return yield* catalogueStore(nodeFileSystem, folder).readInSteps();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    tell(trouble);
    return inColumns([]);
  }
}
