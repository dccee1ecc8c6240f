/** First bytes of the ASN.1 values that certificates and signed messages are made of. */
export const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context3: 0xa3,
} as const;

/** One value: its first byte, its content, and the whole of it as it stands. */
export type DerNode = { readonly tag: number; readonly content: Uint8Array; readonly raw: Uint8Array };

/** Values nested deeper than this are not read. */
const deepestLevel = 32;

/** Reads bytes that are one whole value. BER's long and open lengths are read too; undefined for anything malformed. */
export const readDer = (bytes: Uint8Array): DerNode | undefined => {
  const node = nodeAt(bytes, 0, 0);
  return node?.raw.length === bytes.length ? node : undefined;
};

/** The values a constructed value is made of; undefined when it is not made of whole values. */
export const childrenOf = (node: DerNode | undefined): readonly DerNode[] | undefined => {
  if (!node || !isConstructed(node.tag)) return undefined;
  const children: DerNode[] = [];
  for (let at = 0; at < node.content.length; ) {
    const child = nodeAt(node.content, at, 0);
    if (!child) return undefined;
    children.push(child);
    at += child.raw.length;
  }
  return children;
};

/** The bytes of an OCTET STRING, also of one that BER wrote in pieces. */
export const octetsOf = (node: DerNode | undefined, level = 0): Uint8Array | undefined => {
  if (node?.tag === tags.octetString) return node.content;
  if (node?.tag !== (tags.octetString | 0x20) || level > deepestLevel) return undefined;
  const pieces = childrenOf(node)?.map((piece) => octetsOf(piece, level + 1));
  return pieces?.every((piece) => piece !== undefined) ? Buffer.concat(pieces) : undefined;
};

/** The dotted text of an OBJECT IDENTIFIER. */
export const identifierOf = (node: DerNode | undefined): string | undefined => {
  if (node?.tag !== tags.objectIdentifier || node.content.length > 64) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...others] = arcs;
  const complete = arcs.length > 0 && arc === 0 && arcs.every(Number.isSafeInteger);
  const root = Math.min(2, Math.floor(first / 40));
  return complete ? [root, first - root * 40, ...others].join('.') : undefined;
};

/** A UTCTime or GeneralizedTime in whole seconds and UTC, as epoch milliseconds. */
export const timeOf = (node: DerNode | undefined): number | undefined => {
  if (node?.tag !== tags.utcTime && node?.tag !== tags.generalizedTime) return undefined;
  const text = Buffer.from(node.content).toString('latin1');
  const century = node.tag === tags.generalizedTime ? '' : text < '5' ? '20' : '19';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  const epochMs = parts ? Date.parse(`${parts.slice(1, 4).join('-')}T${parts.slice(4, 7).join(':')}Z`) : Number.NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
};

const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0;

const nodeAt = (bytes: Uint8Array, at: number, level: number): DerNode | undefined => {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || level > deepestLevel) return undefined;
  if (first === 0x80) return isConstructed(tag) ? openNodeAt(bytes, at, level) : undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + lengthBytes;
  if (lengthBytes > 4 || start > bytes.length) return undefined;
  const length = lengthBytes === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, end), raw: bytes.subarray(at, end) };
};

/** A value without a length goes on until two zero bytes stand where its next part would. */
const openNodeAt = (bytes: Uint8Array, at: number, level: number): DerNode | undefined => {
  let end = at + 2;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) {
    const child = nodeAt(bytes, end, level + 1);
    if (!child) return undefined;
    end += child.raw.length;
  }
  return { tag: bytes[at] ?? 0, content: bytes.subarray(at + 2, end), raw: bytes.subarray(at, end + 2) };
};
