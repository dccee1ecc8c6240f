import { createHash } from 'node:crypto';
import {
  childrenOf,
  type DerNode,
  identifierOf,
  octetsOf,
  readDer,
  tags,
  timeOf,
} from '../../../protocol/ukraine/der.ts';

const identifiers = { commonName: '2.5.4.3', subjectKeyIdentifier: '2.5.29.14' } as const;

/** What the server reads in a signer's certificate. */
export type Certificate = {
  readonly name: string;
  /** The key identifier written in the certificate, else SHA-256 of the public key; hexadecimal. */
  readonly keyId: string;
  readonly validFrom: number;
  readonly validTo: number;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
};

/** Reads an X.509 certificate; undefined when it is not one. */
export const readCertificate = (bytes: Uint8Array): Certificate | undefined => {
  const fields = childrenOf(childrenOf(readDer(bytes))?.[0])?.filter(({ tag }) => tag !== tags.context0) ?? [];
  const [, , , validity, subject, publicKey, ...rest] = fields;
  const [validFrom, validTo] = (childrenOf(validity) ?? []).map(timeOf);
  if (!subject || !publicKey || validFrom === undefined || validTo === undefined) return undefined;
  const keyId = keyIdIn(rest.find(({ tag }) => tag === tags.context3)) ?? sha256(publicKey.raw);
  return { name: commonNameIn(subject), keyId, validFrom, validTo, publicKey: publicKey.raw };
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const keyIdIn = (extensions: DerNode | undefined): string | undefined => {
  const found = childrenOf(childrenOf(extensions)?.[0])
    ?.map((extension) => childrenOf(extension) ?? [])
    .find(([type]) => identifierOf(type) === identifiers.subjectKeyIdentifier);
  const wrapped = octetsOf(found?.at(-1));
  const keyId = wrapped && octetsOf(readDer(wrapped));
  return keyId && Buffer.from(keyId).toString('hex');
};

const commonNameIn = (subject: DerNode): string => {
  const pairs = (childrenOf(subject) ?? [])
    .flatMap((set) => childrenOf(set) ?? [])
    .map((pair) => childrenOf(pair) ?? []);
  const [, name] = pairs.find(([type]) => identifierOf(type) === identifiers.commonName) ?? [];
  return name ? Buffer.from(name.content).toString('utf8') : '';
};
