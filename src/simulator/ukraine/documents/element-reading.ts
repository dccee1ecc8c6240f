import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { readKopiykas } from './kopiykas.ts';

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((each) => each.name === name);

/** The text of a child element; undefined when there is no such child. */
export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.text;

/** An amount in kopiykas; undefined when the element is absent. */
export const childAmount = (element: XmlElement | undefined, name: string): number | undefined => {
  const text = childText(element, name);
  return text === undefined ? undefined : readKopiykas(text);
};

export const childFlag = (element: XmlElement | undefined, name: string): boolean =>
  ['true', '1'].includes(childText(element, name) ?? '');

/** The ROW elements of a list; none when the list is absent. */
export const rowsOf = (element: XmlElement | undefined, list: string): readonly XmlElement[] =>
  child(element, list)?.children ?? [];
