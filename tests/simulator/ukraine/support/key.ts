import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { cmsIdentifiers, issuerAndSerialOf, wrapSignedData } from '../../../../src/protocol/ukraine/cms.ts';
import {
  der,
  integer,
  objectIdentifier,
  sequence,
  setOf,
  timeValue,
} from '../../../../src/protocol/ukraine/der-write.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';

/** A cashier's key. `sign` takes what a forger would change about the signature. */
export type Key = {
  /** SHA-256 of the public key, which the server goes by where the certificate names no key id. */
  readonly keyId: string;
  readonly sign: (content: Uint8Array, forgery?: Forgery) => Uint8Array;
};

type Forgery = {
  readonly digestOf?: Uint8Array;
  readonly algorithm?: string;
  readonly withoutAttributes?: boolean;
  readonly tamperedSignature?: boolean;
};

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

const attribute = (type: string, value: Uint8Array) => sequence(objectIdentifier(type), setOf(value));

export const makeKey = (name: string, validTo = Date.UTC(2040, 0, 1)): Key => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicBytes = publicKey.export({ format: 'der', type: 'spki' });
  const certificate = certificateOf({ name, validTo, privateKey, publicKey: publicBytes });
  return {
    keyId: hash(publicBytes).toString('hex'),
    sign: (content, forgery = {}) => signed(content, { privateKey, certificate, forgery }),
  };
};

type Subject = {
  readonly name: string;
  readonly validTo: number;
  readonly privateKey: KeyObject;
  readonly publicKey: Uint8Array;
};

const certificateOf = ({ name, validTo, privateKey, publicKey }: Subject): Uint8Array => {
  const subject = sequence(setOf(sequence(objectIdentifier('2.5.4.3'), der(0x0c, Buffer.from(name)))));
  const algorithm = sequence(objectIdentifier(ecdsaWithSha256));
  const validity = sequence(timeValue(Date.UTC(2020, 0, 1)), timeValue(validTo));
  const serial = integer(BigInt(`0x${randomBytes(8).toString('hex')}`));
  const body = sequence(der(0xa0, integer(2n)), serial, algorithm, subject, validity, subject, publicKey);
  return sequence(body, algorithm, der(0x03, Buffer.alloc(1), sign('sha256', body, privateKey)));
};

type Signing = { readonly privateKey: KeyObject; readonly certificate: Uint8Array; readonly forgery: Forgery };

const signed = (content: Uint8Array, { privateKey, certificate, forgery }: Signing): Uint8Array => {
  const signedAttributes = setOf(
    attribute(cmsIdentifiers.contentType, objectIdentifier(cmsIdentifiers.data)),
    ...(forgery.withoutAttributes
      ? []
      : [attribute(cmsIdentifiers.messageDigest, der(0x04, hash(forgery.digestOf ?? content)))]),
  );
  const signature = sign('sha256', signedAttributes, privateKey);
  return wrapSignedData({
    content,
    certificate,
    signerIdentifier: issuerAndSerialOf(certificate) ?? Buffer.alloc(0),
    digestAlgorithm: sha256,
    signatureAlgorithm: forgery.algorithm ?? ecdsaWithSha256,
    signedAttributes,
    signature: forgery.tamperedSignature ? sign('sha256', Buffer.from('other'), privateKey) : signature,
  });
};
