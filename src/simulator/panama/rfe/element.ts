const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML and HTML hold it, in elements and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Elements of XML in their order: text, or elements again; what is undefined is left out. */
export type Content = readonly (readonly [name: string, value: string | Content | undefined])[];

/** The elements of a content, one after another. */
export const elements = (content: Content): string =>
  content
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${typeof value === 'object' ? elements(value) : escaped(value ?? '')}</${name}>`)
    .join('');
