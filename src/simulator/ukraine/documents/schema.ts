import type { XmlElement } from '../../../protocol/ukraine/xml.ts';

/** What may stand between a start and an end tag: a value of some form, or fields in a fixed order. */
export type Content =
  | { readonly kind: 'value'; readonly form: RegExp; readonly says: string }
  | { readonly kind: 'sequence'; readonly fields: readonly Field[]; readonly numbered: boolean };

/** A place in a sequence. Every type of the official schemas is an `xs:sequence`, so order is part of the rule. */
type Field = {
  readonly name: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly content: Content;
  /** The field that may not stand beside this one (`xs:choice`). */
  readonly insteadOf?: string;
};

const field = (name: string, content: Content, required: boolean): Field => ({ name, content, required, many: false });
export const must = (name: string, content: Content): Field => field(name, content, true);
export const may = (name: string, content: Content): Field => field(name, content, false);
export const either = (first: string, name: string, content: Content): Field => ({
  ...may(name, content),
  insteadOf: first,
});

export const sequence = (...fields: readonly Field[]): Content => ({ kind: 'sequence', fields, numbered: false });

/** A list of at least one ROW, each with its ROWNUM. */
export const rows = (...fields: readonly Field[]): Content =>
  sequence({ name: 'ROW', required: true, many: true, content: { kind: 'sequence', fields, numbered: true } });

/** The first thing wrong with an element, as one line with its path; undefined when it fits the table. */
export const schemaProblem = (element: XmlElement, content: Content, path = element.name): string | undefined =>
  content.kind === 'value' ? valueProblem(element, content, path) : sequenceProblem(element, content, path);

const valueProblem = (element: XmlElement, content: Content & { kind: 'value' }, path: string): string | undefined => {
  if (element.children.length > 0) return `${path}: елемент не може містити інших елементів`;
  return content.form.test(element.text)
    ? undefined
    : `${path}: значення '${element.text.slice(0, 40)}' не є ${content.says}`;
};

const rowNumber = /^0*[1-9]\d{0,5}$/;

const sequenceProblem = (
  element: XmlElement,
  content: Content & { kind: 'sequence' },
  path: string,
): string | undefined => {
  if (element.text.trim() !== '') return `${path}: неочікуваний текст`;
  if (content.numbered && !rowNumber.test(element.attributes['ROWNUM'] ?? '')) return `${path}: немає ROWNUM`;
  return (
    orderProblem(element, content.fields, path) ??
    choiceProblem(element, content.fields, path) ??
    childrenProblem(element, content.fields, path)
  );
};

const orderProblem = (element: XmlElement, fields: readonly Field[], path: string): string | undefined => {
  let next = 0;
  for (const { name, required, many } of fields) {
    const first = next;
    while (element.children[next]?.name === name && (many || next === first)) next += 1;
    if (required && next === first) return `${path}: очікується елемент ${name}, знайдено ${found(element, next)}`;
  }
  return next < element.children.length ? `${path}: неочікуваний елемент ${found(element, next)}` : undefined;
};

const childrenProblem = (element: XmlElement, fields: readonly Field[], path: string): string | undefined => {
  const contents = new Map(fields.map(({ name, content }) => [name, content]));
  for (const child of element.children) {
    const content = contents.get(child.name);
    const problem = content && schemaProblem(child, content, `${path}/${child.name}`);
    if (problem) return problem;
  }
  return undefined;
};

const found = (element: XmlElement, index: number): string => element.children[index]?.name ?? 'кінець';

const choiceProblem = (element: XmlElement, fields: readonly Field[], path: string): string | undefined => {
  const names = new Set(element.children.map(({ name }) => name));
  const clash = fields.find(({ name, insteadOf }) => insteadOf && names.has(name) && names.has(insteadOf));
  return clash && `${path}: ${clash.name} і ${clash.insteadOf} разом`;
};
