import { createHash, createPublicKey, verify } from 'node:crypto';
import { issuerAndSerialOf, parseSignedData, type SignerInfo } from '../../../protocol/ukraine/cms.ts';
import { childrenOf, octetsOf, readDer } from '../../../protocol/ukraine/der.ts';
import type { Policy } from '../policy.ts';
import type { Signer } from '../rules/examination.ts';
import { badDocument, type Refusal } from '../rules/refusal.ts';
import { type Certificate, readCertificate } from './certificate.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
/** Every DSTU 4145 and GOST 34.311 identifier stands under this arc. */
const dstuArc = '1.2.804.2.1.1.1.1.';

const bareKeyIdTag = 0x80;

type Opened =
  | { readonly ok: true; readonly content: Uint8Array; readonly signer: Signer; readonly checked: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

type Conditions = { readonly now: number; readonly dstu: Policy['dstu'] };

/** The text of error 9 for a missing or wrong signature (protocol 6). */
const unsigned = (why: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: badDocument(`Документ не підписано або підпис недійсний (envelopeType: EtUnknown): ${why}`),
});

/** Opens signed bytes and believes nothing: one signer, its certificate inside and in force, digest and signature right. */
export const openSigned = (bytes: Uint8Array, { now, dstu }: Conditions): Opened => {
  const parsed = parseSignedData(bytes);
  if (!parsed.ok) return unsigned(parsed.problem);
  const [info, ...others] = parsed.signers;
  if (!info || others.length > 0) return unsigned(`підписів ${parsed.signers.length}, повинен бути один`);
  const certificate = certificateOf(info, parsed.certificates);
  if (!certificate) return unsigned('немає сертифіката підписувача');
  if (now < certificate.validFrom || now > certificate.validTo) return unsigned('сертифікат не чинний');
  const checked = !info.signatureAlgorithm.startsWith(dstuArc);
  if (!checked && dstu === 'refuse') return unsigned('ДСТУ 4145 цей сервер не перевіряє');
  const problem = checked ? signatureProblem(info, certificate, parsed.content) : undefined;
  if (problem) return unsigned(problem);
  return { ok: true, content: parsed.content, signer: { keyId: certificate.keyId, name: certificate.name }, checked };
};

/** A signer is named by issuer and serial number, or by the key id, as the official samples do. */
const certificateOf = (info: SignerInfo, certificates: readonly Uint8Array[]): Certificate | undefined => {
  const keyId = keyIdOf(info.signerIdentifier);
  const named = certificates.find(
    (each) =>
      sameBytes(issuerAndSerialOf(each), info.signerIdentifier) ||
      (keyId !== undefined && readCertificate(each)?.keyId === keyId),
  );
  return named && readCertificate(named);
};

/** The key id in a signer's name: the samples wrap an OCTET STRING, RFC 5652 writes the bytes bare. */
const keyIdOf = (signerIdentifier: Uint8Array): string | undefined => {
  const node = readDer(signerIdentifier);
  const bytes = node?.tag === bareKeyIdTag ? node.content : octetsOf(childrenOf(node)?.[0]);
  return bytes && Buffer.from(bytes).toString('hex');
};

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  !!a && !!b && Buffer.compare(a, b) === 0;

const signatureProblem = (info: SignerInfo, certificate: Certificate, content: Uint8Array): string | undefined => {
  if (info.digestAlgorithm !== sha256 || info.signatureAlgorithm !== ecdsaWithSha256) {
    return `невідомі алгоритми ${info.digestAlgorithm}, ${info.signatureAlgorithm}`;
  }
  if (!info.signedAttributes) return 'немає підписаних атрибутів';
  if (!sameBytes(info.messageDigest, createHash('sha256').update(content).digest())) return 'геш вмісту не збігається';
  return isSignedBy(certificate, info.signedAttributes, info.signature) ? undefined : 'підпис не збігається';
};

const isSignedBy = (certificate: Certificate, attributes: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(certificate.publicKey), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' && verify('sha256', attributes, key, signature);
  } catch {
    return false;
  }
};
