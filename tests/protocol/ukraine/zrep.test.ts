import { describe, expect, test } from 'vitest';
import { element } from '../../../src/protocol/ukraine/xml.ts';
import { decodeZReport, encodeZReport, type ZReportMessage } from '../../../src/protocol/ukraine/zrep.ts';
import { zReports } from './documents.ts';
import { hasOfficialFiles, official, officialBytes, rootOf } from './official.ts';

describe('a ZREP', () => {
  test.each(Object.keys(zReports))('the report of a %s reads back as it was written', (kind) => {
    const message = zReports[kind] as ZReportMessage;
    expect(decodeZReport(rootOf(encodeZReport(message)))).toEqual(message);
  });

  test('lists without rows are left out', () => {
    const { head } = zReports['empty shift'] as ZReportMessage;
    const realisation = { sum: '0.00', ordersCount: 0, payments: [], taxes: [] };
    const [, block] = rootOf(encodeZReport({ head, realisation })).children;
    expect(block?.children.map(({ name }) => name)).toEqual(['SUM', 'ORDERSCNT']);
  });

  test('a CHECK is not a ZREP, nor is a ZREP with a foreign element', () => {
    const root = rootOf(encodeZReport(zReports['busy shift'] as ZReportMessage));
    expect(decodeZReport({ ...root, name: 'CHECK' })).toBeUndefined();
    expect(decodeZReport({ ...root, children: [...root.children, element('CHECKBODY', 'x')] })).toBeUndefined();
  });

  test.skipIf(!hasOfficialFiles)(official('UA-20 the official Z report re-encodes to the same tree'), () => {
    const root = rootOf(officialBytes('samples/zrep01-taxes.xml'));
    const message = decodeZReport(root);
    expect(message?.realisation?.taxes).toHaveLength(3);
    if (message) expect(rootOf(encodeZReport(message))).toEqual(root);
  });
});
