import { describe, expect, test } from 'vitest';
import { decodeTicket, encodeTicket, type TicketMessage } from '../../../src/protocol/ukraine/ticket.ts';
import { element } from '../../../src/protocol/ukraine/xml.ts';
import { hasOfficialFiles, official, officialBytes, rootOf } from './official.ts';

const accepted: TicketMessage = {
  uid: '0f9e7a52-2c5b-4a6e-9b58-1f9f0d1c7a11',
  orderDate: '01112026',
  orderTime: '090500',
  orderNumber: 17,
  orderTaxNumber: '197242641',
  offlineSessionId: '269623',
  offlineSeed: '191273667568078',
  errorCode: 0,
  version: 1,
};

describe('a TICKET', () => {
  test('an acceptance and a refusal read back as they were written', () => {
    const refused: TicketMessage = {
      uid: accepted.uid,
      orderDate: '01112026',
      orderTime: '090500',
      orderNumber: 17,
      errorCode: 7,
      errorText: 'Номер документа повинен дорівнювати 18',
      version: 1,
    };
    for (const message of [accepted, refused]) expect(decodeTicket(rootOf(encodeTicket(message)))).toEqual(message);
  });

  test('an element we do not know is passed over, in whatever place', () => {
    const root = rootOf(encodeTicket(accepted));
    expect(decodeTicket({ ...root, children: [element('NEW', 'x'), ...root.children.toReversed()] })).toEqual(accepted);
  });

  test('another root, or one without a number, is not a TICKET', () => {
    const root = rootOf(encodeTicket(accepted));
    expect(decodeTicket({ ...root, name: 'CHECK' })).toBeUndefined();
    expect(
      decodeTicket({ ...root, children: root.children.filter(({ name }) => name !== 'ORDERNUM') }),
    ).toBeUndefined();
  });

  test.skipIf(!hasOfficialFiles)(official('the official ticket re-encodes to the same tree'), () => {
    const root = rootOf(officialBytes('samples/ticket01.xml'));
    const message = decodeTicket(root);
    expect(message).toMatchObject({ errorCode: 1, offlineSessionId: '2378946', offlineSeed: '293573240985' });
    if (message) expect(rootOf(encodeTicket(message))).toEqual(root);
  });
});
