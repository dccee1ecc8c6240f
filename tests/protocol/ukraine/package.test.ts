import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCheck } from '../../../src/protocol/ukraine/check.ts';
import { parseSignedData } from '../../../src/protocol/ukraine/cms.ts';
import { framePackage, unframePackage } from '../../../src/protocol/ukraine/package.ts';
import { decodeZReport } from '../../../src/protocol/ukraine/zrep.ts';
import { hasOfficialFiles, official, officialBytes, rootOf } from './official.ts';

/** The official package: where each document stands, what it hashes to, its local and its fiscal number. */
const officialDocuments = [
  [4, 'ed47acd5f1f910111a5acc849366d33f59375a0c68ae33ec0400ee2d1c8e4a1f', 1836, '21182.1.9536'],
  [5058, '49496c323e0033ffc1fd56b9fbbfe0fc6456b9589aa82efa18cefdb680bde796', 1837, '21182.2.7773'],
  [7820, '53a04dba89f73ea27096c6b91343e97dceb9a22d07537e84e4057b24e013204a', 1838, '21182.3.5807'],
  [11509, '4fae75e8111663bfad52844fa9a9d7fd70b394837edb8500c308692d6ace0cd0', 1839, '21182.4.7473'],
  [15198, '57ecdc3fa39bc5c117df310515e963d99a47edbcacd4f36094f49c2f2f7c1dae', 1840, '21182.5.8814'],
  [18560, '682ee1e51649bb24472d1f6753539b50f0a447df54ad28cb7549ce3ca8bc4af8', 1841, '21182.6.1734'],
  [21419, '121150531a3cf853f0acfa7391777f9dde31415dcca9d887d98592af970d39eb', 1842, '21182.7.44'],
];

const documentsOf = (bytes: Uint8Array) => {
  const package_ = unframePackage(bytes);
  if (!package_.ok) throw new Error(package_.problem);
  return package_.documents;
};

const headOf = (signed: Uint8Array) => {
  const message = parseSignedData(signed);
  if (!message.ok) throw new Error(message.problem);
  const root = rootOf(message.content);
  return (decodeCheck(root) ?? decodeZReport(root))?.head;
};

describe('a package', () => {
  test('each document is preceded by its length, least significant byte first', () => {
    expect([...framePackage([Buffer.from('ab'), Buffer.alloc(300, 7)])].slice(0, 11)).toEqual([
      2, 0, 0, 0, 97, 98, 44, 1, 0, 0, 7,
    ]);
  });

  test('any documents come back with the places of their first bytes', () => {
    const document = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 6 }), (documents) => {
        const bytes = framePackage(documents);
        const read = documentsOf(bytes);
        expect(read.map((each) => Buffer.from(each.bytes))).toEqual(documents.map((each) => Buffer.from(each)));
        for (const { offset, bytes: part } of read) {
          expect(bytes.subarray(offset, offset + part.length)).toEqual(part);
        }
      }),
      { seed: 5 },
    );
  });

  test('one cut anywhere is a problem, unless it is cut between documents', () => {
    const whole = framePackage([Buffer.from('one'), Buffer.from('three')]);
    const readable = Array.from(whole, (_, end) => end).filter((end) => unframePackage(whole.subarray(0, end)).ok);
    expect(readable).toEqual([7]);
  });

  test.each([
    ['no document', Buffer.alloc(0)],
    ['an empty document', Buffer.from('000000000100000061', 'hex')],
    ['an empty document at the end', Buffer.from('010000006100000000', 'hex')],
    ['a length beyond the end', Buffer.from('ffffffff00', 'hex')],
    ['a signed message instead of a package', Buffer.from('3082010006092a864886f70d010702', 'hex')],
  ])('%s is a problem', (_, bytes) => {
    expect(unframePackage(bytes).ok).toBe(false);
  });

  test.skipIf(!hasOfficialFiles)(official('UA-14 the official package comes apart and goes together again'), () => {
    const bytes = officialBytes('offline_packet.bin');
    const read = documentsOf(bytes);
    const facts = read.map(({ offset, bytes: document }) => {
      const head = headOf(document);
      const hash = createHash('sha256').update(document).digest('hex');
      return [offset, hash, head?.orderNumber, head?.orderTaxNumber];
    });
    expect(facts).toEqual(officialDocuments);
    expect(Buffer.from(framePackage(read.map((each) => each.bytes)))).toEqual(Buffer.from(bytes));
  });

  test.skipIf(!hasOfficialFiles)(
    official('UA-13 in the official package the first two documents carry no hash'),
    () => {
      const hashes = documentsOf(officialBytes('offline_packet.bin')).map(
        ({ bytes }) => headOf(bytes)?.previousDocumentHash,
      );
      expect(hashes).toEqual([undefined, undefined, ...officialDocuments.slice(1, -1).map(([, hash]) => hash)]);
    },
  );
});
