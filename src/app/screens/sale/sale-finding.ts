import { type Finding } from '../../../catalogue/catalogue-index.ts';
import { type Hands } from '../../screen.tsx';
import { priceText } from './price-text.ts';
import { type SaleScreenDraft } from './sale-draft.ts';
import { hitsFor } from './sale-hits.ts';
import { wrongDigits } from './sale-item.ts';

type Sight = Pick<Hands<SaleScreenDraft>, 'app' | 'draft'>;

/** What a typed item or the hit chosen by hand stands for. */
export const findingFor = ({ app, draft }: Sight, what: string): Finding | undefined => {
  const exact = draft.hitChosen ? undefined : app.catalogue?.find(what);
  if (exact) return exact;
  const mayBeName = draft.hitChosen || draft.asking === 'name' || !wrongDigits(what);
  const hits = mayBeName ? hitsFor(app, draft) : undefined;
  const article = hits?.kind === 'articles' ? hits.articles[draft.hit] : undefined;
  return article && { kind: 'article', article };
};

/** `?code`: the article, its price and its taxes, or that there is none. */
export const pricePreview = ({ app, draft }: Sight, what: string): string => {
  const finding = findingFor({ app, draft }, what);
  if (!finding) return app.text.sale.messages.noArticle(what);
  return app.text.sale.previews.price(finding.article.name, priceText(app, finding.article));
};
