import { SaxesParser } from 'saxes';
import { decodeWindows1251, encodeWindows1251 } from './windows1251.ts';

/** An element with either children or text, never both: the server's schemas have no mixed content. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

/** A parsed document, or what is wrong with it in one line. */
export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: string };

/** The largest body the server takes (protocol section 1, measured): nothing larger is parsed. */
const largestDocumentBytes = 512_000;

/** The deepest official document, a payment's card row, has 6 levels. */
const deepestLevel = 16;

/** Makes an element from its text or its children. */
export const element = (
  name: string,
  content: string | readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement =>
  typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' };

/** A document in windows-1251 with no space between elements (protocol section 3). Throws on a character that it cannot hold. */
export const writeXml = (root: XmlElement): Uint8Array =>
  encodeWindows1251(`<?xml version="1.0" encoding="windows-1251"?>${written(root)}`);

/**
 * Reads a document in the encoding it declares, windows-1251 or UTF-8; a byte order mark means UTF-8 whatever is declared.
 * A DOCTYPE is refused, so no entity beyond the five predefined is ever expanded.
 */
export const parseXml = (bytes: Uint8Array): ParsedXml => {
  if (bytes.length > largestDocumentBytes) return { ok: false, problem: `larger than ${largestDocumentBytes} bytes` };
  try {
    return { ok: true, root: treeOf(textOf(bytes)) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string): string => {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    throw new Error(`XML cannot hold a control character: ${JSON.stringify(text.slice(0, 80))}`);
  }
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
};

const written = ({ name, attributes, children, text }: XmlElement): string => {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${start.join('')}>${escaped(text)}${children.map(written).join('')}</${name}>`;
};

/** A declaration behind a byte order mark does not count: the mark has already said UTF-8. */
const textOf = (bytes: Uint8Array): string => {
  const opening = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(opening)?.[1]?.toLowerCase() ?? 'utf-8';
  if (declared === 'utf-8') return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (declared !== 'windows-1251') throw new Error(`encoding ${declared} is not read`);
  const text = decodeWindows1251(bytes);
  if (text.includes('\ufffd')) throw new Error('byte 98 has no meaning in windows-1251');
  return text;
};

type OpenElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const parserOptions = { xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true } as const;

const treeOf = (text: string): XmlElement => {
  const parser = new SaxesParser<typeof parserOptions>(parserOptions);
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [document];
  const addText = (more: string) => {
    const current = path.at(-1);
    if (current) current.text += more;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE is not allowed');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > deepestLevel) throw new Error(`deeper than ${deepestLevel} levels`);
    path.push({ name, attributes: { ...attributes }, children: [], text: '' });
  });
  parser.on('closetag', () => {
    const closed = path.pop();
    if (closed) path.at(-1)?.children.push(settled(closed));
  });
  parser.write(text).close();
  const [root] = document.children;
  if (!root) throw new Error('no element');
  return root;
};

const settled = ({ name, attributes, children, text }: OpenElement): XmlElement => {
  if (children.length === 0) return element(name, text, attributes);
  if (text.trim() !== '') throw new Error(`text between the elements of ${name}`);
  return element(name, children, attributes);
};
