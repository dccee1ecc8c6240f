import { type Article } from '../../../catalogue/article.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';
import { cells, fitted, right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { taxMark, totalOfLines } from './receipt-view.ts';
import { type Command } from './sale-commands.ts';
import { type Hits, hitCount, mostHits } from './sale-hits.ts';
import { spread } from './spread.ts';

/** A row of the hits; the chosen one is what Enter takes. */
type HitRow = { readonly text: string; readonly role: 'chosen' | 'plain' | 'dim' };

type Place = { readonly chosen: number; readonly width: number; readonly room: number };

/** As many hits as there is room for, the chosen one always among them; the last row counts those that follow. */
export const hitRows = (app: AppModel, hits: Hits, { chosen, width, room }: Place): readonly HitRow[] => {
  const count = hitCount(hits);
  const { first, last } = windowOn(count, chosen, room);
  const rows = hitTexts(app, hits, { first, last, width: width - 2 }).map((text, index): HitRow => {
    const isChosen = first + index === chosen;
    return { text: `${isChosen ? app.theme.marks.chosen : ' '} ${text}`, role: isChosen ? 'chosen' : 'plain' };
  });
  return last === count ? rows : [...rows, { text: `  ${moreText(app, hits, count - last)}`, role: 'dim' }];
};

const moreText = ({ text, theme }: AppModel, hits: Hits, count: number): string => {
  const mayBeMore = hits.kind === 'articles' && hitCount(hits) === mostHits;
  const words = mayBeMore ? text.sale.manyMore(count) : text.sale.more(count);
  return words.replace('…', theme.marks.ellipsis);
};

/** Which of `count` rows are seen; a row is left for the number of the others below, if there are any. */
const windowOn = (count: number, chosen: number, room: number): { readonly first: number; readonly last: number } => {
  if (count <= room) return { first: 0, last: count };
  const first = Math.max(0, chosen - room + 2);
  return first + room >= count ? { first: count - room, last: count } : { first, last: first + room - 1 };
};

type Stretch = { readonly first: number; readonly last: number; readonly width: number };

const hitTexts = (app: AppModel, hits: Hits, { first, last, width }: Stretch): readonly string[] => {
  switch (hits.kind) {
    case 'articles':
      return articleTexts(app, hits.articles, { first, last, width });
    case 'commands':
      return hits.commands.slice(first, last).map((command) => commandText(app, command, width));
    case 'parked':
      return hits.sales.slice(first, last).map((sale) => parkedText(app, sale, width));
  }
};

const commandText = ({ theme }: AppModel, { word, about }: Command, width: number): string =>
  fitted(`${fitted(`/${word}`, 10)} ${about}`, width, theme.marks.ellipsis).trimEnd();

const parkedText = (app: AppModel, sale: Sale, width: number): string => {
  const words = app.text.sale.parkedLine(sale.lines.length);
  return spread({ words, amount: app.format.money(totalOfLines(sale)) }, width, app.theme.marks.ellipsis);
};

const widestCode = 8;

/** Codes stand in one column for all that was found, seen or not, so that nothing moves as the hits scroll. */
const articleTexts = (
  app: AppModel,
  articles: readonly Article[],
  { first, last, width }: Stretch,
): readonly string[] => {
  const codeWidth = Math.min(widestCode, Math.max(...articles.map(({ code }) => cells(code))));
  return articles.slice(first, last).map(({ name, price, tax, code }) => {
    const amount = `${right(app.format.amount(price), 8)} ${fitted(taxMark(app, tax), 3)} ${right(code, codeWidth)}`;
    return spread({ words: name, amount }, width, app.theme.marks.ellipsis);
  });
};
