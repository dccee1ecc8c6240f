import { describe, expect, test } from 'vitest';
import {
  encodePackageReply,
  type PackageReply,
  parsePackageReply,
} from '../../../src/protocol/ukraine/package-reply.ts';

const parsed = (text: string) => parsePackageReply(Buffer.from(text));

describe('the answer to a package', () => {
  test('OK says it was taken', () => {
    expect([parsed('OK'), parsed('OK\r\n'), parsed('"OK"')]).toEqual(Array(3).fill({ kind: 'accepted' }));
  });

  test('the next session pair comes as text or as numbers', () => {
    const next = { kind: 'session-closed', offlineSessionId: '269624', offlineSeed: '191273667568099' };
    expect(parsed('{"OfflineSessionId":"269624","OfflineSeed":"191273667568099"}')).toEqual(next);
    expect(parsed('{"UID":"x","OfflineSessionId":269624,"OfflineSeed":191273667568099}')).toEqual(next);
  });

  test.each(['', 'NOK', 'OK, but', '<html>OK</html>', '{}', '{"OfflineSessionId":"1"}', 'null'])(
    '%j is not an answer',
    (text) => {
      expect(parsed(text)).toBeUndefined();
    },
  );

  test('both answers read back as they were written', () => {
    const replies: readonly PackageReply[] = [
      { kind: 'accepted' },
      { kind: 'session-closed', offlineSessionId: '269624', offlineSeed: '191273667568099' },
    ];
    expect(replies.map((reply) => parsePackageReply(encodePackageReply(reply)))).toEqual(replies);
  });
});
