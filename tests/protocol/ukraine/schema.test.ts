import { describe, expect, test } from 'vitest';
import { encodeCheck } from '../../../src/protocol/ukraine/check.ts';
import { encodeTicket } from '../../../src/protocol/ukraine/ticket.ts';
import { encodeZReport } from '../../../src/protocol/ukraine/zrep.ts';
import { inUtf8, objections } from '../../support/official-schemas.ts';
import { checks, zReports } from './documents.ts';
import { hasOfficialFiles, official } from './official.ts';

/** Documents in bytes, under names a file may have. */
const written = <T>(messages: Readonly<Record<string, T>>, encode: (message: T) => Uint8Array) =>
  Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name.replaceAll(' ', '-'), inUtf8(encode(message))]),
  );

describe.skipIf(!hasOfficialFiles)(official('the official schemas'), () => {
  test('UA-20 accept every kind of CHECK', async () => {
    expect(await objections('check01.xsd', written(checks, encodeCheck))).toEqual([]);
  });

  test('UA-20 accept the Z report of a busy and of an empty shift', async () => {
    expect(await objections('zrep01.xsd', written(zReports, encodeZReport))).toEqual([]);
  });

  test('UA-20 accept an acceptance and a refusal', async () => {
    const ticket = { uid: 'u', orderDate: '01112026', orderTime: '090500', orderNumber: 17, version: 1 };
    const accepted = { ...ticket, orderTaxNumber: '197242641', offlineSessionId: '1', offlineSeed: '2', errorCode: 0 };
    const refused = { ...ticket, errorCode: 9, errorText: 'XML' };
    expect(await objections('ticket01.xsd', written({ accepted, refused }, encodeTicket))).toEqual([]);
  });

  test('refuse a document whose elements are out of order, so the check above can fail', async () => {
    const { sale = '' } = written(checks, encodeCheck);
    const swapped = sale.replace(/(<UID>.*<\/UID>)(<TIN>.*<\/TIN>)/, '$2$1');
    expect(swapped).not.toBe(sale);
    expect(await objections('check01.xsd', { swapped })).not.toEqual([]);
  });
});
