import { childrenOf, type DerNode, identifierOf, octetsOf, readDer, tags, timeOf } from '../protocol/ukraine/der.ts';

/** Names of the parts of a certificate that Kasa reads and writes (RFC 5280). */
export const certificateIdentifiers = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
} as const;

/** What a certificate says of its owner; the serial number of the subject holds the tax number. Times are epoch milliseconds. */
export type CertificateFacts = {
  readonly name: string;
  readonly taxNumber: string;
  readonly keyId: string;
  readonly validFromMs: number;
  readonly validToMs: number;
};

/** Reads a certificate's facts; undefined when one of them is missing. */
export const certificateFacts = (certificate: Uint8Array): CertificateFacts | undefined => {
  const fields = childrenOf(childrenOf(readDer(certificate))?.[0])?.filter(({ tag }) => tag !== tags.context0);
  const [, , , validity, subject] = fields ?? [];
  const [from, to] = childrenOf(validity) ?? [];
  const [validFromMs, validToMs] = [timeOf(from), timeOf(to)];
  const name = subjectText(subject, certificateIdentifiers.commonName);
  const taxNumber = subjectText(subject, certificateIdentifiers.serialNumber);
  const keyId = keyIdOf(fields?.find(({ tag }) => tag === tags.context3));
  if (validFromMs === undefined || validToMs === undefined) return undefined;
  if (name === undefined || taxNumber === undefined || keyId === undefined) return undefined;
  return { name, taxNumber, keyId, validFromMs, validToMs };
};

const subjectText = (subject: DerNode | undefined, type: string): string | undefined => {
  const attributes = (childrenOf(subject) ?? []).flatMap((set) => childrenOf(set) ?? []).map(childrenOf);
  const value = attributes.find((attribute) => identifierOf(attribute?.[0]) === type)?.[1];
  return value && Buffer.from(value.content).toString('utf8');
};

const keyIdOf = (wrapper: DerNode | undefined): string | undefined => {
  const extensions = (childrenOf(childrenOf(wrapper)?.[0]) ?? []).map(childrenOf);
  const found = extensions.find((each) => identifierOf(each?.[0]) === certificateIdentifiers.subjectKeyIdentifier);
  const value = octetsOf(found?.at(-1));
  const keyId = value && octetsOf(readDer(value));
  return keyId && Buffer.from(keyId).toString('hex');
};
