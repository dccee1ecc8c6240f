import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/fiscal/time.ts';
import { certificateFacts } from '../../src/signing/certificate.ts';
import { makeDevKey } from '../../src/signing/dev-key.ts';

const validFrom = instant(Date.UTC(2026, 0, 1));
const validTo = instant(Date.UTC(2051, 0, 1));
const owner = { name: 'Їжак, О. "П" + Ко', taxNumber: '1234567890', validFrom, validTo };

const certificateOf = (key: { certificateBase64: string }) =>
  new X509Certificate(Buffer.from(key.certificateBase64, 'base64'));

describe('a development key', () => {
  const key = makeDevKey(owner);
  const certificate = certificateOf(key);

  test('its certificate is signed by itself and belongs to its private key', () => {
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(key.privateKeyPem))).toBe(true);
    expect(certificate.verify(createPublicKey(makeDevKey(owner).privateKeyPem))).toBe(false);
  });

  test('its certificate names the owner, the tax number and the time, as an independent reader sees them', () => {
    expect(certificate.subject).toContain('serialNumber=1234567890');
    expect(certificate.subject).toContain('Їжак');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(Date.parse(certificate.validFrom)).toBe(validFrom);
    expect(Date.parse(certificate.validTo)).toBe(validTo);
  });

  test('its facts are read back, the key identifier as 64 hexadecimal digits', () => {
    expect(certificateFacts(certificate.raw)).toEqual({
      name: owner.name,
      taxNumber: owner.taxNumber,
      keyId: expect.stringMatching(/^[0-9a-f]{64}$/),
      validFromMs: validFrom,
      validToMs: validTo,
    });
  });

  test('two keys of one owner have different identifiers and serial numbers', () => {
    const other = certificateOf(makeDevKey(owner));
    expect(certificateFacts(other.raw)?.keyId).not.toBe(certificateFacts(certificate.raw)?.keyId);
    expect(other.serialNumber).not.toBe(certificate.serialNumber);
  });

  test('it is a value that survives a JSON file', () => {
    expect(JSON.parse(JSON.stringify(key))).toEqual(key);
  });

  test('bytes that are no certificate have no facts', () => {
    for (let end = 0; end < certificate.raw.length; end += 1) {
      expect(certificateFacts(certificate.raw.subarray(0, end))).toBeUndefined();
    }
  });
});
