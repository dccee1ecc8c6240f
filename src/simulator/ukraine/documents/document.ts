import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { checkSchema } from './check-schema.ts';
import { child, childFlag, childText } from './element-reading.ts';
import { wallOf } from './kyiv-time.ts';
import { schemaProblem } from './schema.ts';
import { zSchema } from './z-schema.ts';

/** DOCTYPE and DOCSUBTYPE as the server tells documents apart; deposits of both kinds are money put in (protocol 2.2). */
const kindByCode = {
  '0': 'sale',
  '0/0': 'sale',
  '0/1': 'return',
  '0/2': 'serviceIn',
  '0/3': 'serviceIn',
  '0/4': 'serviceOut',
  '0/5': 'storno',
  '100': 'openShift',
  '101': 'closeShift',
  '102': 'offlineBegin',
  '103': 'offlineEnd',
} as const;

/** The kinds of documents, with the Z-report, which has a root element of its own. */
export const documentKinds = [
  'sale',
  'return',
  'serviceIn',
  'serviceOut',
  'storno',
  'openShift',
  'closeShift',
  'offlineBegin',
  'offlineEnd',
  'z',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document the schema tables accept, with what its head says. */
export type ReadDocument = {
  readonly kind: DocumentKind;
  readonly root: XmlElement;
  readonly head: XmlElement;
  readonly uid: string;
  readonly orderNumber: number;
  readonly registerNumber: number;
  /** Kyiv wall time of the document as sorting digits, `20261121090500`. */
  readonly wall: string;
  readonly offline: boolean;
  readonly testing: boolean;
  readonly orderTaxNumber: string | undefined;
  readonly previousHash: string | undefined;
};

type DocumentReading =
  | { readonly ok: true; readonly document: ReadDocument }
  | { readonly ok: false; readonly problem: string };

/** Reads a CHECK or ZREP against the schema tables; the problem names the first element that does not fit. */
export const readDocument = (root: XmlElement): DocumentReading => {
  const form = { CHECK: checkSchema, ZREP: zSchema }[root.name];
  if (!form) return { ok: false, problem: `невідомий кореневий елемент ${root.name}` };
  const problem = schemaProblem(root, form);
  if (problem) return { ok: false, problem };
  const head = child(root, `${root.name}HEAD`) ?? root;
  const kind = kindOf(root, head);
  if (!kind) return { ok: false, problem: 'тип документа не підтримується' };
  return { ok: true, document: { ...headFacts(head), kind, root, head } };
};

const kindOf = (root: XmlElement, head: XmlElement): DocumentKind | undefined => {
  if (root.name === 'ZREP') return 'z';
  const code = [childText(head, 'DOCTYPE'), childText(head, 'DOCSUBTYPE')]
    .filter((part) => part !== undefined)
    .join('/');
  return new Map<string, DocumentKind>(Object.entries(kindByCode)).get(code);
};

const headFacts = (head: XmlElement): Omit<ReadDocument, 'kind' | 'root' | 'head'> => ({
  uid: (childText(head, 'UID') ?? '').toUpperCase(),
  orderNumber: Number(childText(head, 'ORDERNUM')),
  registerNumber: Number(childText(head, 'CASHREGISTERNUM')),
  wall: wallOf(childText(head, 'ORDERDATE') ?? '', childText(head, 'ORDERTIME') ?? ''),
  offline: childFlag(head, 'OFFLINE'),
  testing: childFlag(head, 'TESTING'),
  orderTaxNumber: childText(head, 'ORDERTAXNUM'),
  previousHash: childText(head, 'PREVDOCHASH'),
});
