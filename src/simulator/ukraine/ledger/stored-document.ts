import { parseSignedData } from '../../../protocol/ukraine/cms.ts';
import { element, parseXml, writeXml, type XmlElement } from '../../../protocol/ukraine/xml.ts';
import { childText, rowsOf } from '../documents/element-reading.ts';
import type { Ledger, RegisteredDocument } from './ledger.ts';
import { stornedNumbers } from './ledger-documents.ts';

export const signedBytes = ({ signed }: RegisteredDocument): Uint8Array => Buffer.from(signed, 'base64');

/** The XML as its sender wrote it. */
export const originalXml = (document: RegisteredDocument): Uint8Array => {
  const opened = parseSignedData(signedBytes(document));
  if (!opened.ok)
    throw new Error(`document ${document.fiscalNumber} is kept in a form that cannot be opened: ${opened.problem}`);
  return opened.content;
};

const rootOf = (document: RegisteredDocument): XmlElement => {
  const parsed = parseXml(originalXml(document));
  if (!parsed.ok)
    throw new Error(`document ${document.fiscalNumber} is kept in a form that cannot be read: ${parsed.problem}`);
  return parsed.root;
};

/** The XML with what the server adds to the head: the fiscal number, and whether it was revoked or storned (protocol 12). */
export const markedXml = (ledger: Ledger, document: RegisteredDocument): Uint8Array => {
  const root = rootOf(document);
  const [head, ...body] = root.children;
  if (!head) throw new Error(`document ${document.fiscalNumber} has no head`);
  const storned = stornedNumbers(ledger).has(document.fiscalNumber);
  const given = head.children.filter(({ name }) => name !== 'ORDERTAXNUM');
  const version = given.findIndex(({ name }) => name === 'VER') + 1;
  const children = [
    ...given.slice(0, version),
    element('ORDERTAXNUM', document.fiscalNumber),
    ...given.slice(version).filter(({ name }) => name !== 'TESTING'),
    ...(document.revoked ? [element('REVOKED', 'true')] : []),
    ...(storned ? [element('STORNED', 'true')] : []),
    ...given.filter(({ name }) => name === 'TESTING'),
  ];
  return writeXml({ ...root, children: [{ ...head, children }, ...body] });
};

/** The document in words, for people. */
export const visualization = (document: RegisteredDocument): string => {
  const root = rootOf(document);
  const head = root.children[0];
  const lines = rowsOf(root, 'CHECKBODY').map(
    (row) =>
      `${childText(row, 'NAME')}  ${childText(row, 'AMOUNT')} x ${childText(row, 'PRICE')} = ${childText(row, 'COST')}`,
  );
  const sum = childText(root.children[1], 'SUM');
  return [
    childText(head, 'ORGNM'),
    childText(head, 'POINTNM'),
    childText(head, 'POINTADDR'),
    ...lines,
    sum === undefined ? undefined : `СУМА ${sum}`,
    `ЧЕК № ${document.fiscalNumber}`,
    `ФН ПРРО ${childText(head, 'CASHREGISTERNUM')}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};
