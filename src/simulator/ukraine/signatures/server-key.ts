import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { cmsIdentifiers, issuerAndSerialOf, wrapSignedData } from '../../../protocol/ukraine/cms.ts';
import { tags } from '../../../protocol/ukraine/der.ts';
import { der, integer, objectIdentifier, sequence, setOf, timeValue } from '../../../protocol/ukraine/der-write.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const commonName = '2.5.4.3';

/** Signs what the server sends, with a key that lives as long as the process. */
export type ServerKey = { readonly sign: (content: Uint8Array, now: number) => Uint8Array };

/** A fresh P-256 key with a certificate of its own making, valid from 2000 to 2049. */
export const makeServerKey = (): ServerKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificate = selfSigned(privateKey, publicKey.export({ format: 'der', type: 'spki' }));
  return { sign: (content, now) => signed(content, { privateKey, certificate, now }) };
};

const bitString = (bytes: Uint8Array): Uint8Array => der(tags.bitString, Buffer.from([0]), bytes);

const selfSigned = (privateKey: KeyObject, publicKey: Uint8Array): Uint8Array => {
  const name = sequence(
    setOf(sequence(objectIdentifier(commonName), der(tags.utf8String, Buffer.from('Фіскальний сервер (симулятор)')))),
  );
  const algorithm = sequence(objectIdentifier(ecdsaWithSha256));
  const validity = sequence(timeValue(Date.UTC(2000, 0, 1)), timeValue(Date.UTC(2049, 0, 1)));
  const version = der(tags.context0, integer(2n));
  const body = sequence(version, integer(1n), algorithm, name, validity, name, publicKey);
  return sequence(body, algorithm, bitString(sign('sha256', body, privateKey)));
};

type Signing = { readonly privateKey: KeyObject; readonly certificate: Uint8Array; readonly now: number };

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(type), setOf(value));

const signed = (content: Uint8Array, { privateKey, certificate, now }: Signing): Uint8Array => {
  const signerIdentifier = issuerAndSerialOf(certificate);
  if (!signerIdentifier) throw new Error('the certificate of the server cannot be read');
  const digest = createHash('sha256').update(content).digest();
  const signedAttributes = setOf(
    attribute(cmsIdentifiers.contentType, objectIdentifier(cmsIdentifiers.data)),
    attribute(cmsIdentifiers.messageDigest, der(tags.octetString, digest)),
    attribute(cmsIdentifiers.signingTime, timeValue(now)),
  );
  return wrapSignedData({
    content,
    certificate,
    signerIdentifier,
    digestAlgorithm: sha256,
    signatureAlgorithm: ecdsaWithSha256,
    signedAttributes,
    signature: sign('sha256', signedAttributes, privateKey),
  });
};
