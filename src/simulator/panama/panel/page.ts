import { escaped } from '../rfe/element.ts';

/** Text of HTML that needs no escaping any more. */
export type Markup = { readonly html: string };

/** HTML from a template: every value is escaped, save markup made here before. */
export const html = (
  strings: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup => ({ html: strings.map((piece, place) => piece + markupOf(values[place] ?? '')).join('') });

const markupOf = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
};

const style = {
  html: `body{font:14px system-ui,sans-serif;margin:1.5rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse}th,td{border-bottom:1px solid #d0d7de;padding:.3rem .6rem;text-align:left}
td.amount{text-align:right;font-variant-numeric:tabular-nums}code{font-size:12px;word-break:break-all}
pre{background:#f6f8fa;padding:1rem;overflow:auto}`,
};

/** A whole page. */
export const page = (title: string, content: Markup): string =>
  html`<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${content}</body></html>`
    .html;
