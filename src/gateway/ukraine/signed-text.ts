import { type Document } from '../../fiscal/document.ts';
import { parseSignedData } from '../../protocol/ukraine/cms.ts';
import { decodeWindows1251 } from '../../protocol/ukraine/windows1251.ts';

/** The XML inside a document's signed bytes, as text; empty when the bytes hold none. */
export const signedText = ({ bytes }: Pick<Document, 'bytes'>): string => {
  const message = parseSignedData(Buffer.from(bytes, 'base64'));
  return message.ok ? decodeWindows1251(message.content) : '';
};
