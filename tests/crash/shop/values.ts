import { type Article } from '../../../src/catalogue/article.ts';
import { type Config } from '../../../src/persistence/config.ts';
import { emptyDraft, type SaleDraft } from '../../../src/runtime/sale-draft.ts';
import { article } from '../../catalogue/articles.ts';

/** Settings no two of which are alike. */
export const configOf = (nth: number): Config => ({
  country: 'ukraine',
  server: 'http://127.0.0.1:8080',
  registration: {
    taxNumber: '34554363',
    vatNumber: null,
    organisation: 'ТОВ «Пекарня»',
    pointName: 'Крамниця',
    pointAddress: 'м. Київ',
    registerNumber: '4000000001',
    deskNumber: '1',
  },
  national: {},
  cashRoundingStep: null,
  offlineNumbers: null,
  cashier: `Олена ${nth}`,
  language: null,
});

/** A download of the product database, longer than a page. */
export const catalogueOf = (nth: number): readonly Article[] =>
  Array.from({ length: 60 }, (_, index) => article(`Хліб ${nth}-${index}`, `C${index}`));

/** An unfinished sale at some keystroke. */
export const draftOf = (nth: number): SaleDraft => ({ ...emptyDraft, typed: `${nth}*хліб` });
