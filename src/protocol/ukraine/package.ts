/** What a package holds, each document with the place of its first byte: the position server errors name (protocol 4.3). */
export type UnframedPackage =
  | { readonly ok: true; readonly documents: readonly PackagedDocument[] }
  | { readonly ok: false; readonly problem: string };

export type PackagedDocument = { readonly offset: number; readonly bytes: Uint8Array };

/** Each document is preceded by its length: 32 bits, little-endian (protocol 4.2). */
export const lengthPrefixBytes = 4;

/** Joins signed documents into the body that is then signed as one. The limits are the caller's to keep. */
export const framePackage = (documents: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(
    documents.flatMap((document) => {
      const prefix = Buffer.alloc(lengthPrefixBytes);
      prefix.writeUInt32LE(document.length);
      return [prefix, document];
    }),
  );

/** Takes a package body apart. No document, an empty one, or a length beyond the end is a problem. */
export const unframePackage = (bytes: Uint8Array): UnframedPackage => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const documents: PackagedDocument[] = [];
  let offset = lengthPrefixBytes;
  while (offset < bytes.length) {
    const length = view.getUint32(offset - lengthPrefixBytes, true);
    if (length === 0 || length > bytes.length - offset) {
      return { ok: false, problem: `document ${documents.length} at ${offset} cannot have ${length} bytes` };
    }
    documents.push({ offset, bytes: bytes.subarray(offset, offset + length) });
    offset += length + lengthPrefixBytes;
  }
  const complete = documents.length > 0 && offset === bytes.length + lengthPrefixBytes;
  return complete ? { ok: true, documents } : { ok: false, problem: `incomplete after ${documents.length} documents` };
};
