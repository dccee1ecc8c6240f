import { type MessageOf, record, type Shape } from './shape.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/** Names a document kind: its root element, its official schema file and its blocks in order. */
export type DocumentShape<S extends Shape> = { readonly root: string; readonly schema: string; readonly blocks: S };

/** The whole document as bytes to sign. A value its schema forbids is a fault and throws. */
export const encodeDocument = <S extends Shape>(document: DocumentShape<S>, message: MessageOf<S>): Uint8Array => {
  const body = record(document.blocks).write(document.root, message);
  const attributes = {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': document.schema,
  };
  return writeXml(element(document.root, body?.children ?? [], attributes));
};

/** The message of a parsed document; undefined when it is of another kind or breaks the schema's order and value rules. */
export const decodeDocument = <S extends Shape>(
  { root, blocks }: DocumentShape<S>,
  tree: XmlElement,
): MessageOf<S> | undefined => (tree.name === root ? record(blocks).read(tree)?.value : undefined);
