import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { type Instant } from '../fiscal/time.ts';
import { childrenOf, readDer, tags } from '../protocol/ukraine/der.ts';
import { der, integer, objectIdentifier, sequence, setOf, timeValue } from '../protocol/ukraine/der-write.ts';
import { algorithms } from './algorithms.ts';
import { certificateIdentifiers } from './certificate.ts';

/** A throw-away key and its certificate, as a JSON file holds them. It opens nothing but the simulator. */
export type DevKey = { readonly privateKeyPem: string; readonly certificateBase64: string };

export type DevKeyOwner = {
  readonly name: string;
  readonly taxNumber: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

/** Makes a P-256 key and a certificate for it signed by itself, with the tax number as the subject's serial number. */
export const makeDevKey = (owner: DevKeyOwner): DevKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = certificateBody(owner, publicKey.export({ type: 'spki', format: 'der' }));
  const certificate = sequence(body, signatureAlgorithm, bitString(signatureOf(body, privateKey)));
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificateBase64: Buffer.from(certificate).toString('base64'),
  };
};

const signatureAlgorithm = sequence(objectIdentifier(algorithms.ecdsaWithSha256));

const signatureOf = (body: Uint8Array, key: KeyObject): Uint8Array => sign('sha256', body, key);

const certificateBody = (owner: DevKeyOwner, publicKeyInfo: Uint8Array): Uint8Array => {
  const subject = sequence(
    subjectPart(certificateIdentifiers.commonName, owner.name),
    subjectPart(certificateIdentifiers.serialNumber, owner.taxNumber),
  );
  const extensions = sequence(
    extension(certificateIdentifiers.subjectKeyIdentifier, der(tags.octetString, keyIdOf(publicKeyInfo))),
    extension(certificateIdentifiers.keyUsage, digitalSignatureOnly),
  );
  return sequence(
    der(tags.context0, integer(2n)),
    integer(BigInt(`0x${randomBytes(16).toString('hex')}`)),
    signatureAlgorithm,
    subject,
    sequence(timeValue(owner.validFrom), timeValue(owner.validTo)),
    subject,
    publicKeyInfo,
    der(tags.context3, extensions),
  );
};

/** A BIT STRING of one used bit, the first: digitalSignature. */
const digitalSignatureOnly = der(tags.bitString, Buffer.from([7, 0x80]));

const bitString = (bytes: Uint8Array): Uint8Array => der(tags.bitString, Buffer.alloc(1), bytes);

const extension = (identifier: string, value: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(identifier), der(tags.octetString, value));

const subjectPart = (identifier: string, value: string): Uint8Array =>
  setOf(sequence(objectIdentifier(identifier), der(tags.utf8String, Buffer.from(value))));

/** SHA-256 of the public key: 64 hexadecimal digits, as long as the key identifiers the server reports. */
const keyIdOf = (publicKeyInfo: Uint8Array): Uint8Array => {
  const bits = childrenOf(readDer(publicKeyInfo))?.[1]?.content ?? publicKeyInfo;
  return createHash('sha256').update(bits.subarray(1)).digest();
};
