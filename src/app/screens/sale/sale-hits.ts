import { type Article } from '../../../catalogue/article.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';
import { type AppModel } from '../../model.ts';
import { type Command, saleCommands } from './sale-commands.ts';
import { type SaleScreenDraft } from './sale-draft.ts';
import { readTyped } from './sale-input.ts';

/** What is offered under the input line; ↑↓ choose among them. */
export type Hits =
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'parked'; readonly sales: readonly Sale[] };

/** Nobody walks further down a list; whoever is not content with these types another letter. */
export const mostHits = 100;

/** Nothing is offered for an empty line, except where parked receipts were asked for. */
export const hitsFor = (app: AppModel, draft: SaleScreenDraft): Hits => {
  const { typed, parked } = app.sale.read();
  if (draft.asking === 'parked') return { kind: 'parked', sales: parked };
  const input = readTyped(typed);
  if (input.kind === 'command')
    return { kind: 'commands', commands: saleCommands(app).filter(({ word }) => word.startsWith(input.word)) };
  const what = input.kind === 'item' || input.kind === 'price' ? input.what : '';
  const isSought = what !== '' && draft.asking !== 'receipt-to-return';
  return { kind: 'articles', articles: isSought ? (app.catalogue?.search(what, mostHits) ?? []) : [] };
};

/** How many there are to choose from. */
export const hitCount = (hits: Hits): number => {
  switch (hits.kind) {
    case 'articles':
      return hits.articles.length;
    case 'commands':
      return hits.commands.length;
    case 'parked':
      return hits.sales.length;
  }
};
