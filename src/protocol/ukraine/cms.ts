import { childrenOf, type DerNode, identifierOf, octetsOf, readDer, tags, timeOf } from './der.ts';
import { der, integer, objectIdentifier, sequence, setOf } from './der-write.ts';

/** Names of the parts of a CMS SignedData (RFC 5652) and of its signed attributes. */
export const cmsIdentifiers = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** What a signature over a content is made of. */
export type SignedContent = {
  readonly content: Uint8Array;
  readonly certificate: Uint8Array;
  /** Issuer and serial number of the certificate: see `issuerAndSerialOf`. */
  readonly signerIdentifier: Uint8Array;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** The SET that was signed. */
  readonly signedAttributes: Uint8Array;
  readonly signature: Uint8Array;
};

/** One signature of a message. Nothing here is verified. */
export type SignerInfo = {
  /** Issuer and serial number of the certificate, or as in the official sample its key identifier. */
  readonly signerIdentifier: Uint8Array;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** As the SET the signature covers. */
  readonly signedAttributes?: Uint8Array;
  readonly messageDigest?: Uint8Array;
  readonly signingTimeMs?: number;
  readonly signature: Uint8Array;
};

export type ParsedSignedData =
  | {
      readonly ok: true;
      readonly content: Uint8Array;
      readonly certificates: readonly Uint8Array[];
      readonly signers: readonly SignerInfo[];
    }
  | { readonly ok: false; readonly problem: string };

/** The attached SignedData the server takes: content and the signer's certificate inside, one signature (protocol 1.1). */
export const wrapSignedData = (signed: SignedContent): Uint8Array => {
  const digestAlgorithm = sequence(objectIdentifier(signed.digestAlgorithm));
  const attributes = readDer(signed.signedAttributes);
  if (attributes?.tag !== tags.set) throw new Error('signed attributes must be a SET');
  const signer = sequence(
    integer(1n),
    signed.signerIdentifier,
    digestAlgorithm,
    der(tags.context0, attributes.content),
    sequence(objectIdentifier(signed.signatureAlgorithm)),
    der(tags.octetString, signed.signature),
  );
  const content = sequence(
    objectIdentifier(cmsIdentifiers.data),
    der(tags.context0, der(tags.octetString, signed.content)),
  );
  const certificates = der(tags.context0, signed.certificate);
  const signedData = sequence(integer(1n), setOf(digestAlgorithm), content, certificates, setOf(signer));
  return sequence(objectIdentifier(cmsIdentifiers.signedData), der(tags.context0, signedData));
};

/** Opens an attached SignedData without verifying it; BER from other programs is read too. Never throws. */
export const parseSignedData = (bytes: Uint8Array): ParsedSignedData => {
  const [type, wrapper] = childrenOf(readDer(bytes)) ?? [];
  if (identifierOf(type) !== cmsIdentifiers.signedData) return problem('not a SignedData');
  const [version, digests, encapsulated, ...rest] = childrenOf(childrenOf(wrapper)?.[0]) ?? [];
  if (version?.tag !== tags.integer || digests?.tag !== tags.set) return problem('not a whole SignedData');
  const content = contentOf(encapsulated);
  if (!content) return problem('no content inside');
  const certificates = childrenOf(rest.find(({ tag }) => tag === tags.context0)) ?? [];
  const signers = childrenOf(rest.find(({ tag }) => tag === tags.set))?.map(signerOf);
  if (!signers?.every((signer) => signer !== undefined)) return problem('a signer that cannot be read');
  return { ok: true, content, certificates: certificates.map(({ raw }) => raw), signers };
};

/** Issuer and serial number of a certificate, as a signer is named by; undefined when it is not a certificate. */
export const issuerAndSerialOf = (certificate: Uint8Array): Uint8Array | undefined => {
  const fields = childrenOf(childrenOf(readDer(certificate))?.[0])?.filter(({ tag }) => tag !== tags.context0);
  const [serial, , issuer] = fields ?? [];
  if (serial?.tag !== tags.integer || issuer?.tag !== tags.sequence) return undefined;
  return sequence(issuer.raw, serial.raw);
};

const problem = (text: string): ParsedSignedData => ({ ok: false, problem: text });

const contentOf = (encapsulated: DerNode | undefined): Uint8Array | undefined => {
  const [type, wrapper] = childrenOf(encapsulated) ?? [];
  if (identifierOf(type) !== cmsIdentifiers.data || wrapper?.tag !== tags.context0) return undefined;
  return octetsOf(childrenOf(wrapper)?.[0]);
};

const signerOf = (signer: DerNode): SignerInfo | undefined => {
  const [version, identifier, digest, ...rest] = childrenOf(signer) ?? [];
  const attributes = rest[0]?.tag === tags.context0 ? rest[0] : undefined;
  const [algorithm, signatureValue] = attributes ? rest.slice(1) : rest;
  const digestAlgorithm = identifierOf(childrenOf(digest)?.[0]);
  const signatureAlgorithm = identifierOf(childrenOf(algorithm)?.[0]);
  const signature = octetsOf(signatureValue);
  if (version?.tag !== tags.integer || !identifier || !digestAlgorithm || !signatureAlgorithm || !signature) {
    return undefined;
  }
  return {
    signerIdentifier: identifier.raw,
    digestAlgorithm,
    signatureAlgorithm,
    signature,
    ...(attributes ? attributesOf(attributes) : {}),
  };
};

const attributesOf = (attributes: DerNode) => {
  const messageDigest = octetsOf(attributeValue(attributes, cmsIdentifiers.messageDigest));
  const signingTimeMs = timeOf(attributeValue(attributes, cmsIdentifiers.signingTime));
  return {
    signedAttributes: der(tags.set, attributes.content),
    ...(messageDigest ? { messageDigest } : {}),
    ...(signingTimeMs === undefined ? {} : { signingTimeMs }),
  };
};

/** The value of an attribute that stands once and has one value; a second one would leave open which of them counts. */
const attributeValue = (attributes: DerNode, type: string): DerNode | undefined => {
  const named = (childrenOf(attributes) ?? []).filter((each) => identifierOf(childrenOf(each)?.[0]) === type);
  const values = named.flatMap((each) => childrenOf(childrenOf(each)?.[1]) ?? []);
  return named.length === 1 && values.length === 1 ? values[0] : undefined;
};
