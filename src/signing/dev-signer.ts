import { createHash, createPrivateKey, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { instant } from '../fiscal/time.ts';
import {
  cmsIdentifiers,
  issuerAndSerialOf,
  type ParsedSignedData,
  parseSignedData,
  type SignerInfo,
  wrapSignedData,
} from '../protocol/ukraine/cms.ts';
import { tags } from '../protocol/ukraine/der.ts';
import { der, objectIdentifier, sequence, setOf, timeValue } from '../protocol/ukraine/der-write.ts';
import { type OpenedReply, type Signer, SignerUnavailable } from '../runtime/signer.ts';
import { algorithms } from './algorithms.ts';
import { type CertificateFacts, certificateFacts } from './certificate.ts';
import { type DevKey } from './dev-key.ts';

/**
 * The development signer: ECDSA P-256 with SHA-256 in the same CMS shape as a real one. Its documents are not fiscal.
 * Throws SignerUnavailable for an unreadable key, and when signing outside the certificate's time.
 */
export const devSigner = (key: DevKey): Signer => {
  const { privateKey, certificate, signerIdentifier, facts } = unlocked(key);
  const { name, taxNumber, keyId, validFromMs, validToMs } = facts;
  const described = { name, taxNumber, keyId, validFrom: instant(validFromMs), validTo: instant(validToMs) };
  return {
    describe: () => ({ kind: 'dev', ...described }),
    sign: async (content, at) => {
      if (at < validFromMs || at > validToMs)
        throw new SignerUnavailable(`the certificate of ${name} is not valid now`);
      const signedAttributes = attributesFor({ content, certificate, atMs: at });
      return wrapSignedData({
        content,
        certificate,
        signerIdentifier,
        digestAlgorithm: algorithms.sha256,
        signatureAlgorithm: algorithms.ecdsaWithSha256,
        signedAttributes,
        signature: sign('sha256', signedAttributes, privateKey),
      });
    },
    open: opened,
  };
};

type UnlockedKey = {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
  readonly signerIdentifier: Uint8Array;
  readonly facts: CertificateFacts;
};

const unlocked = (key: DevKey): UnlockedKey => {
  const certificate = Buffer.from(key.certificateBase64, 'base64');
  const [facts, signerIdentifier] = [certificateFacts(certificate), issuerAndSerialOf(certificate)];
  if (!facts || !signerIdentifier) throw new SignerUnavailable('the development certificate cannot be read');
  return { privateKey: privateKeyOf(key), certificate, signerIdentifier, facts };
};

const privateKeyOf = ({ privateKeyPem }: DevKey): KeyObject => {
  try {
    return createPrivateKey(privateKeyPem);
  } catch (cause) {
    throw new SignerUnavailable('the development key cannot be read', { cause });
  }
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(type), setOf(value));

/** The four attributes real signatures carry (CAdES-BES): type, digest, time, and which certificate signs. */
const attributesFor = (signed: { content: Uint8Array; certificate: Uint8Array; atMs: number }): Uint8Array => {
  const certificateHash = sequence(sequence(sequence(der(tags.octetString, sha256(signed.certificate)))));
  return setOf(
    attribute(cmsIdentifiers.contentType, objectIdentifier(cmsIdentifiers.data)),
    attribute(cmsIdentifiers.messageDigest, der(tags.octetString, sha256(signed.content))),
    attribute(cmsIdentifiers.signingTime, timeValue(signed.atMs)),
    attribute(cmsIdentifiers.signingCertificateV2, certificateHash),
  );
};

const opened = (bytes: Uint8Array): OpenedReply | undefined => {
  const message = parseSignedData(bytes);
  return message.ok ? { content: message.content, signature: judged(message) } : undefined;
};

type SignedMessage = Extract<ParsedSignedData, { ok: true }>;

/** Another algorithm's signature cannot be judged here; ours must be the only one, and right in every part. */
const judged = (message: SignedMessage): OpenedReply['signature'] => {
  if (message.signers.some((signer) => !isOurAlgorithm(signer))) return 'not-checked';
  const [signer, ...others] = message.signers;
  return signer && others.length === 0 && isTrue(message, signer) ? 'valid' : 'invalid';
};

const isOurAlgorithm = (signer: SignerInfo): boolean =>
  signer.digestAlgorithm === algorithms.sha256 && signer.signatureAlgorithm === algorithms.ecdsaWithSha256;

const isTrue = (message: SignedMessage, signer: SignerInfo): boolean => {
  const { signedAttributes, messageDigest, signature } = signer;
  const key = publicKeyOf(message, signer);
  if (!key || !signedAttributes || !messageDigest) return false;
  if (Buffer.compare(messageDigest, sha256(message.content)) !== 0) return false;
  return verify('sha256', signedAttributes, key, signature);
};

const publicKeyOf = ({ certificates }: SignedMessage, { signerIdentifier }: SignerInfo): KeyObject | undefined => {
  const certificate = certificates.find((each) => {
    const named = issuerAndSerialOf(each);
    return named !== undefined && Buffer.compare(named, signerIdentifier) === 0;
  });
  try {
    const key = certificate && new X509Certificate(certificate).publicKey;
    return key?.asymmetricKeyType === 'ec' ? key : undefined;
  } catch {
    return undefined;
  }
};
