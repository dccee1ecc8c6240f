import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cmsIdentifiers,
  issuerAndSerialOf,
  parseSignedData,
  wrapSignedData,
} from '../../../src/protocol/ukraine/cms.ts';
import { childrenOf, readDer } from '../../../src/protocol/ukraine/der.ts';
import { der, integer, objectIdentifier, sequence, setOf, timeValue } from '../../../src/protocol/ukraine/der-write.ts';
import { unframePackage } from '../../../src/protocol/ukraine/package.ts';
import { hasOfficialFiles, official, officialBytes } from './official.ts';

const attribute = (type: string, ...values: readonly Uint8Array[]) =>
  sequence(objectIdentifier(type), setOf(...values));
const digest = der(4, Buffer.alloc(32, 7));
const signingTimeMs = Date.UTC(2026, 10, 21, 9, 5);

/** As much of a certificate as names it: a body of serial number, algorithm and issuer. */
const certificate = sequence(
  sequence(der(0xa0, integer(2n)), integer(77n), sequence(), sequence(Buffer.from('0500', 'hex'))),
);

const parts = {
  content: Buffer.from('<CHECK/>'),
  certificate,
  signerIdentifier: issuerAndSerialOf(certificate) ?? Buffer.alloc(0),
  digestAlgorithm: '2.16.840.1.101.3.4.2.1',
  signatureAlgorithm: '1.2.840.10045.4.3.2',
  signedAttributes: setOf(
    attribute(cmsIdentifiers.messageDigest, digest),
    attribute(cmsIdentifiers.signingTime, timeValue(signingTimeMs)),
  ),
  signature: Buffer.from('signature'),
};

const opened = (bytes: Uint8Array) => {
  const message = parseSignedData(bytes);
  if (!message.ok) throw new Error(message.problem);
  return message;
};

describe('a signed message', () => {
  test('reads back as it was wrapped', () => {
    const { content, certificates, signers } = opened(wrapSignedData(parts));
    expect(Buffer.from(content)).toEqual(parts.content);
    expect(certificates.map((each) => Buffer.from(each))).toEqual([Buffer.from(certificate)]);
    expect(signers).toHaveLength(1);
    expect(signers[0]).toMatchObject({
      digestAlgorithm: parts.digestAlgorithm,
      signatureAlgorithm: parts.signatureAlgorithm,
      signingTimeMs,
    });
    expect(Buffer.from(signers[0]?.signedAttributes ?? [])).toEqual(Buffer.from(parts.signedAttributes));
    expect(Buffer.from(signers[0]?.signerIdentifier ?? [])).toEqual(Buffer.from(parts.signerIdentifier));
    expect(Buffer.from(signers[0]?.messageDigest ?? [])).toEqual(Buffer.alloc(32, 7));
    expect(Buffer.from(signers[0]?.signature ?? [])).toEqual(parts.signature);
  });

  test('any content comes back to the byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        expect(Buffer.from(opened(wrapSignedData({ ...parts, content })).content)).toEqual(Buffer.from(content));
      }),
      { seed: 4 },
    );
  });

  test('a digest given twice is no digest', () => {
    const signedAttributes = setOf(
      attribute(cmsIdentifiers.messageDigest, digest),
      attribute(cmsIdentifiers.messageDigest, der(4, Buffer.alloc(32, 8))),
    );
    const twoValues = setOf(attribute(cmsIdentifiers.messageDigest, digest, der(4, Buffer.alloc(32, 8))));
    for (const each of [signedAttributes, twoValues]) {
      const [signer] = opened(wrapSignedData({ ...parts, signedAttributes: each })).signers;
      expect(signer).toBeDefined();
      expect(signer?.messageDigest).toBeUndefined();
    }
  });

  test('attributes that are not a SET are a fault', () => {
    expect(() => wrapSignedData({ ...parts, signedAttributes: sequence() })).toThrow('must be a SET');
  });

  test('content in pieces and lengths left open, as BER allows, are read', () => {
    const [, wrapper] = childrenOf(readDer(wrapSignedData(parts))) ?? [];
    const [version, digests, , certificates, signers] = childrenOf(childrenOf(wrapper)?.[0]) ?? [];
    const open = (tag: number, ...inside: readonly (Uint8Array | undefined)[]) =>
      Buffer.concat([Buffer.from([tag, 0x80]), ...inside.flatMap((each) => each ?? []), Buffer.alloc(2)]);
    const pieces = open(0x24, der(4, Buffer.from('<CHE')), der(4, Buffer.from('CK/>')));
    const content = open(0x30, objectIdentifier(cmsIdentifiers.data), open(0xa0, pieces));
    const signedData = open(0x30, version?.raw, digests?.raw, content, certificates?.raw, signers?.raw);
    const message = open(0x30, objectIdentifier(cmsIdentifiers.signedData), open(0xa0, signedData));
    expect(Buffer.from(opened(message).content)).toEqual(parts.content);
    expect(opened(message).signers).toHaveLength(1);
  });

  test('a detached signature has no content and is a problem', () => {
    const detached = sequence(
      objectIdentifier(cmsIdentifiers.signedData),
      der(0xa0, sequence(integer(1n), setOf(), sequence(objectIdentifier(cmsIdentifiers.data)), setOf())),
    );
    expect(parseSignedData(detached)).toEqual({ ok: false, problem: 'no content inside' });
  });

  test('one cut anywhere is a problem, never an exception', () => {
    const whole = wrapSignedData(parts);
    for (let end = 0; end < whole.length; end += 1) expect(parseSignedData(whole.subarray(0, end)).ok).toBe(false);
  });

  test('one with any byte changed never throws', () => {
    const whole = wrapSignedData(parts);
    for (const [index, byte] of whole.entries()) {
      for (const flip of [1, 0x80, 0xff]) {
        const changed = Buffer.from(whole);
        changed[index] = byte ^ flip;
        expect(typeof parseSignedData(changed).ok).toBe('boolean');
      }
    }
  });

  test('plain XML is not one', () => {
    expect(parseSignedData(Buffer.from('<TICKET/>'))).toEqual({ ok: false, problem: 'not a SignedData' });
  });

  test.skipIf(!hasOfficialFiles)(official('the seven official DSTU messages open'), () => {
    const unframed = unframePackage(officialBytes('offline_packet.bin'));
    const messages = unframed.ok ? unframed.documents.map(({ bytes }) => opened(bytes)) : [];
    expect(messages).toHaveLength(7);
    for (const { content, certificates, signers } of messages) {
      expect(Buffer.from(content).toString('latin1')).toContain('<?xml');
      expect(certificates).toHaveLength(1);
      expect(signers).toMatchObject([
        { digestAlgorithm: '1.2.804.2.1.1.1.1.2.1', signatureAlgorithm: '1.2.804.2.1.1.1.1.3.1.1' },
      ]);
      expect(signers[0]?.messageDigest).toHaveLength(32);
      const keyIdentifier = Buffer.from(signers[0]?.signerIdentifier ?? []).subarray(-32);
      expect(Buffer.from(certificates[0] ?? []).includes(keyIdentifier)).toBe(true);
    }
  });
});
