import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, hours, instant } from '../../src/fiscal/time.ts';
import { issuerAndSerialOf, parseSignedData, wrapSignedData } from '../../src/protocol/ukraine/cms.ts';
import { childrenOf, readDer } from '../../src/protocol/ukraine/der.ts';
import { der, objectIdentifier, sequence, setOf } from '../../src/protocol/ukraine/der-write.ts';
import { unframePackage } from '../../src/protocol/ukraine/package.ts';
import { SignerUnavailable } from '../../src/runtime/signer.ts';
import { makeDevKey } from '../../src/signing/dev-key.ts';
import { devSigner } from '../../src/signing/dev-signer.ts';
import { hasOfficialFiles, official, officialBytes } from '../protocol/ukraine/official.ts';

const validFrom = instant(Date.UTC(2026, 10, 1));
const validTo = instant(Date.UTC(2027, 10, 1));
const now = instant(Date.UTC(2026, 10, 21, 9, 5));
const owner = { name: 'Касир О. П.', taxNumber: '1234567890', validFrom, validTo };
const key = makeDevKey(owner);
const signer = devSigner(key);
const document = Buffer.from('<CHECK>…</CHECK>');

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** What OpenSSL takes out of a message whose signature it accepts; it throws for one it does not. */
const acceptedByOpenssl = (message: Uint8Array): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-cms-'));
  try {
    writeFileSync(join(folder, 'message.p7s'), message);
    const arguments_ = ['cms', '-verify', '-noverify', '-binary', '-inform', 'DER', '-in', join(folder, 'message.p7s')];
    return execFileSync('openssl', arguments_, { stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const signerInfoOf = (message: Uint8Array) => {
  const parsed = parseSignedData(message);
  const info = parsed.ok ? parsed.signers[0] : undefined;
  if (!info) throw new Error('no signer');
  return info;
};

/** A message by our key whose parts an attacker has chosen; the signature covers the attributes given. */
const forged = (content: Uint8Array, attributes: Uint8Array): Uint8Array => {
  const certificate = Buffer.from(key.certificateBase64, 'base64');
  return wrapSignedData({
    content,
    certificate,
    signerIdentifier: issuerAndSerialOf(certificate) ?? Buffer.alloc(0),
    digestAlgorithm: '2.16.840.1.101.3.4.2.1',
    signatureAlgorithm: '1.2.840.10045.4.3.2',
    signedAttributes: attributes,
    signature: sign('sha256', attributes, createPrivateKey(key.privateKeyPem)),
  });
};

const digestAttribute = (digest: Uint8Array) =>
  setOf(sequence(objectIdentifier('1.2.840.113549.1.9.4'), setOf(der(4, digest))));

describe('the development signer', () => {
  test('UA-21 it says whose key it is, and until when', () => {
    expect(signer.describe()).toEqual({
      kind: 'dev',
      name: owner.name,
      taxNumber: owner.taxNumber,
      keyId: expect.stringMatching(/^[0-9a-f]{64}$/),
      validFrom,
      validTo,
    });
  });

  test('UA-21 what it signs opens as valid, with the same content', async () => {
    const message = await signer.sign(document, now);
    const opened = devSigner(makeDevKey(owner)).open(message);
    expect(opened?.signature).toBe('valid');
    expect(Buffer.from(opened?.content ?? [])).toEqual(document);
    expect(signerInfoOf(message).signingTimeMs).toBe(now);
  });

  test('any content can be signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const opened = signer.open(await signer.sign(content, now));
        expect(opened?.signature).toBe('valid');
        expect(Buffer.from(opened?.content ?? [])).toEqual(Buffer.from(content));
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  test.skipIf(!hasOpenssl)(
    `UA-21 OpenSSL accepts the signature, and refuses a changed one${hasOpenssl ? '' : ' (skipped: no openssl on the PATH)'}`,
    async () => {
      const message = Buffer.from(await signer.sign(document, now));
      expect(acceptedByOpenssl(message)).toEqual(document);
      const changed = Buffer.from(message);
      changed[message.indexOf('CHECK')] = 0x58;
      expect(() => acceptedByOpenssl(changed)).toThrow();
    },
  );

  test('no byte of a message can change and leave it valid with another content', async () => {
    const message = await signer.sign(document, now);
    for (const [index, byte] of message.entries()) {
      const changed = Buffer.from(message);
      changed[index] = byte ^ 1;
      const opened = signer.open(changed);
      if (opened?.signature === 'valid') expect(Buffer.from(opened.content)).toEqual(document);
    }
  });

  test.each([
    ['another content under the digest of the first', Buffer.from('<CHECK>!</CHECK>')],
    ['an emptied content', Buffer.alloc(0)],
  ])('%s is invalid', async (_, content) => {
    const message = await signer.sign(document, now);
    const attributes = signerInfoOf(message).signedAttributes ?? Buffer.alloc(0);
    expect(signer.open(forged(document, attributes))?.signature).toBe('valid');
    expect(signer.open(forged(content, attributes))?.signature).toBe('invalid');
  });

  test.each([
    ['an empty digest', digestAttribute(Buffer.alloc(0))],
    ['a digest cut short', digestAttribute(Buffer.alloc(31))],
    ['no digest', setOf()],
  ])('%s is invalid though truly signed', (_, attributes) => {
    expect(signer.open(forged(document, attributes))?.signature).toBe('invalid');
  });

  test('a signature by another key than the certificate names is invalid', async () => {
    const message = await signer.sign(document, now);
    const { signedAttributes = Buffer.alloc(0), signerIdentifier, signature } = signerInfoOf(message);
    const own = Buffer.from(key.certificateBase64, 'base64');
    const stranger = Buffer.from(makeDevKey(owner).certificateBase64, 'base64');
    const named = issuerAndSerialOf(stranger) ?? Buffer.alloc(0);
    const parts = {
      content: document,
      digestAlgorithm: '2.16.840.1.101.3.4.2.1',
      signatureAlgorithm: '1.2.840.10045.4.3.2',
      signedAttributes,
      signature,
    };
    const messages = [
      wrapSignedData({ ...parts, certificate: stranger, signerIdentifier: named }),
      wrapSignedData({ ...parts, certificate: stranger, signerIdentifier }),
      wrapSignedData({ ...parts, certificate: own, signerIdentifier: named }),
      wrapSignedData({ ...parts, certificate: own, signerIdentifier }),
    ];
    expect(messages.map((each) => signer.open(each)?.signature)).toEqual(['invalid', 'invalid', 'invalid', 'valid']);
  });

  test('UA-21 a message signed twice is invalid: the server takes exactly one signature', async () => {
    const message = await signer.sign(document, now);
    const [type, wrapper] = childrenOf(readDer(message)) ?? [];
    const parts = childrenOf(childrenOf(wrapper)?.[0]) ?? [];
    const signers = parts.at(-1)?.content ?? Buffer.alloc(0);
    const withSigners = (...each: readonly Uint8Array[]) =>
      sequence(
        type?.raw ?? Buffer.alloc(0),
        der(0xa0, sequence(...parts.slice(0, -1).map(({ raw }) => raw), der(0x31, ...each))),
      );
    expect(signer.open(withSigners(signers))?.signature).toBe('valid');
    expect(signer.open(withSigners(signers, signers))?.signature).toBe('invalid');
  });

  test('a message signed by nobody is invalid', () => {
    const unsigned = sequence(
      objectIdentifier('1.2.840.113549.1.7.2'),
      der(
        0xa0,
        sequence(
          Buffer.from('020101', 'hex'),
          setOf(),
          sequence(objectIdentifier('1.2.840.113549.1.7.1'), der(0xa0, der(4, document))),
          setOf(),
        ),
      ),
    );
    expect(signer.open(unsigned)).toEqual({ content: document, signature: 'invalid' });
  });

  test('what is not a signed message does not open', async () => {
    const message = await signer.sign(document, now);
    expect(signer.open(Buffer.from('<TICKET/>'))).toBeUndefined();
    for (let end = 0; end < message.length; end += 1) expect(signer.open(message.subarray(0, end))).toBeUndefined();
  });

  test('UA-21 outside its certificate\u2019s time it is unavailable, which is not "offline"', async () => {
    await expect(signer.sign(document, after(validTo, hours(1)))).rejects.toThrow(SignerUnavailable);
    await expect(signer.sign(document, instant(validFrom - 1))).rejects.toThrow(SignerUnavailable);
    await expect(signer.sign(document, validTo)).resolves.toBeDefined();
  });

  test('UA-21 a key file that cannot be read makes it unavailable', () => {
    expect(() => devSigner({ ...key, privateKeyPem: 'x' })).toThrow(SignerUnavailable);
    expect(() => devSigner({ ...key, certificateBase64: 'AAAA' })).toThrow(SignerUnavailable);
  });

  test('a signature costs a fraction of a millisecond', async () => {
    const content = Buffer.alloc(2048, 65);
    const times: number[] = [];
    for (let run = 0; run < 60; run += 1) {
      const started = performance.now();
      await signer.sign(content, now);
      times.push(performance.now() - started);
    }
    const median = times.toSorted((a, b) => a - b)[30] ?? Number.POSITIVE_INFINITY;
    expect(median).toBeLessThan(2);
  });

  test.skipIf(!hasOfficialFiles)(official('a DSTU signature opens but is not checked here'), () => {
    const unframed = unframePackage(officialBytes('offline_packet.bin'));
    const states = unframed.ok ? unframed.documents.map(({ bytes }) => signer.open(bytes)?.signature) : [];
    expect(states).toEqual(Array(7).fill('not-checked'));
  });
});
