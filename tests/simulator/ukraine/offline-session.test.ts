import { afterEach, describe, expect, test } from 'vitest';
import { closeShift, openShift, sale, zOfSales } from './support/documents.ts';
import { type Difference, startSession } from './support/session.ts';
import { closeAll, errorIn, jsonIn, morning, startSelling, textIn, ticketIn } from './support/till.ts';

afterEach(closeAll);

const minute = 60_000;
const hour = 60 * minute;

/** A till whose shift is open and whose clock is an hour on, with an offline session to be filled in between. */
const offlineTill = async (options: Parameters<typeof startSelling>[0] = {}) => {
  const till = await startSelling(options);
  till.clock.now = morning + hour;
  return { ...till, offline: startSession(till.session, till.key, 2) };
};

describe('a package', () => {
  test('UA-07 is taken whole: OK without OfflineEnd, the next pair with it', async () => {
    const { offline, sendPackage, simulator, session } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    expect(textIn(await sendPackage(offline.signed))).toBe('OK');
    offline.sale(morning + 3 * minute);
    offline.end(morning + 4 * minute);
    const next = jsonIn(await sendPackage(offline.signed.slice(2)));
    expect(next).toEqual({
      OfflineSessionId: expect.stringMatching(/^\d+$/),
      OfflineSeed: expect.stringMatching(/^\d{15}$/),
    });
    expect(Number(next['OfflineSessionId'])).toBeGreaterThan(Number(session.id));
    expect(simulator.books().documents.map(({ kind, offline: isOffline }) => [kind, isOffline])).toEqual([
      ['openShift', false],
      ['offlineBegin', true],
      ['sale', true],
      ['sale', true],
      ['offlineEnd', true],
    ]);
  });

  test('UA-11 UA-12 a Z-report, a closing and the next shift travel inside the session', async () => {
    const { offline, sendPackage, simulator } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    offline.add(morning + 3 * minute, (place) => zOfSales(place, 1));
    offline.add(morning + 3 * minute, closeShift);
    offline.add(morning + 4 * minute, openShift);
    offline.sale(morning + 5 * minute);
    offline.end(morning + 6 * minute);
    expect(jsonIn(await sendPackage(offline.signed))).toHaveProperty('OfflineSeed');
    expect(simulator.books().shifts.map(({ totals }) => totals.sales.count)).toEqual([1, 1]);
  });

  test('UA-13 the hash may also be that of the bare XML', async () => {
    const { offline, sendPackage } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    offline.sale(morning + 3 * minute, { hash: 'xml' });
    expect(textIn(await sendPackage(offline.signed))).toBe('OK');
  });

  test.each<[string, number, Difference]>([
    ['UA-13 a third document without a hash', 10, { hash: 'none' }],
    ['UA-13 a third document with a foreign hash', 10, { previousDocumentHash: '0'.repeat(64) }],
    ['a gap in the numbers of the session', 10, { n: 4 }],
    ['a session of somebody else', 10, { session: '1' }],
    ['UA-05 a wrong control number', 10, { orderTaxNumber: 'wrong control' }],
    ['no offline mark', 10, { offline: false }],
    ['a time before the document before it', 10, { orderTime: '110100' }],
    ['a time that has not come yet', 9, { orderTime: '133000' }],
    ['a wrong local number', 7, { orderNumber: 9 }],
    ['a foreign tax number', 3, { tin: '11111111' }],
  ])('with %s is refused whole, naming the document and its place', async (_, code, difference) => {
    const { offline, sendPackage, simulator, session } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    const wrong =
      difference.orderTaxNumber === 'wrong control'
        ? { ...difference, orderTaxNumber: `${session.id}.3.0` }
        : difference;
    offline.sale(morning + 3 * minute, wrong);
    const error = errorIn(await sendPackage(offline.signed));
    const position = 4 + (offline.signed[0]?.length ?? 0) + 4 + (offline.signed[1]?.length ?? 0) + 4;
    expect([error.code, error.packageIndex]).toEqual([code, 2]);
    expect(error.text).toContain(`дислокація ${position}:`);
    expect(simulator.books().documents).toHaveLength(1);
  });

  test('UA-13 the first two documents of a session carry no hash', async () => {
    const { offline, sendPackage } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute, { previousDocumentHash: 'a'.repeat(64) });
    expect(errorIn(await sendPackage(offline.signed))).toMatchObject({ code: 10, packageIndex: 1 });
  });

  test('begins with OfflineBegin and holds nothing after OfflineEnd', async () => {
    const { offline, sendPackage } = await offlineTill();
    offline.sale(morning + minute);
    expect(errorIn(await sendPackage(offline.signed)).code).toBe(10);
    const till = await offlineTill();
    till.offline.begin(morning + minute);
    till.offline.end(morning + 2 * minute);
    till.offline.sale(morning + 3 * minute);
    const error = errorIn(await till.sendPackage(till.offline.signed));
    expect(error).toMatchObject({ code: 10, packageIndex: 2, text: expect.stringContaining('OfflineEnd') });
  });

  test('UA-14 holds at most 100 documents', async () => {
    const { offline, sendPackage } = await offlineTill();
    offline.begin(morning + minute);
    for (let count = 1; count <= 100; count += 1) offline.add(morning + 2 * minute, (place) => openShift(place));
    expect(errorIn(await sendPackage(offline.signed)).text).toContain('101');
  });

  test('keeps what came before the refused document when told so', async () => {
    const { offline, sendPackage, simulator } = await offlineTill({ policy: { package: 'prefix' } });
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    offline.sale(morning + 3 * minute, { tin: '11111111' });
    expect(errorIn(await sendPackage(offline.signed)).packageIndex).toBe(2);
    expect(simulator.books().documents.map(({ kind }) => kind)).toEqual(['openShift', 'offlineBegin', 'sale']);
    expect(simulator.books().sessions.at(-1)?.nextNumber).toBe(3);
  });

  test('sent a second time is refused with error 7, so nothing is registered twice', async () => {
    const { offline, sendPackage, simulator } = await offlineTill();
    offline.begin(morning + minute);
    offline.sale(morning + 2 * minute);
    expect(textIn(await sendPackage(offline.signed))).toBe('OK');
    expect(errorIn(await sendPackage(offline.signed))).toMatchObject({ code: 7, packageIndex: 0, expectedNumber: 4 });
    expect(simulator.books().documents).toHaveLength(3);
  });

  test('an online sale is refused until the session is ended', async () => {
    const till = await offlineTill();
    till.offline.begin(morning + minute);
    expect(textIn(await till.sendPackage(till.offline.signed))).toBe('OK');
    expect(errorIn(await till.send(sale(till.at(3)))).code).toBe(9);
    till.offline.end(morning + 2 * minute);
    await till.sendPackage(till.offline.signed.slice(1));
    expect(ticketIn(await till.send(sale(till.at(4)))).orderNumber).toBe(4);
  });
});

describe('UA-15 REVOKELASTONLINEDOC', () => {
  test('takes back the last online sale, whose number stays used up', async () => {
    const till = await startSelling();
    ticketIn(await till.send(sale(till.at(2))));
    till.clock.now = morning + hour;
    const offline = startSession(till.session, till.key, 3);
    offline.begin(morning + minute, { revokeLastOnlineDocument: true });
    offline.sale(morning + 2 * minute);
    expect(textIn(await till.sendPackage(offline.signed))).toBe('OK');
    const books = till.simulator.books();
    expect(books.documents.map(({ revoked }) => revoked)).toEqual([false, true, false, false]);
    expect(books.shifts[0]?.totals.sales).toMatchObject({ count: 1, sum: 5000 });
  });

  test('gives the number of the revoked sale to OfflineBegin when told so', async () => {
    const till = await startSelling({ policy: { revokedNumber: 'freed' } });
    ticketIn(await till.send(sale(till.at(2))));
    till.clock.now = morning + hour;
    const used = startSession(till.session, till.key, 3);
    used.begin(morning + minute, { revokeLastOnlineDocument: true });
    expect(errorIn(await till.sendPackage(used.signed))).toMatchObject({ code: 7, expectedNumber: 2 });
    const freed = startSession(till.session, till.key, 2);
    freed.begin(morning + minute, { revokeLastOnlineDocument: true });
    expect(textIn(await till.sendPackage(freed.signed))).toBe('OK');
    expect(till.simulator.books().counters.nextOrderNumber).toBe(3);
  });

  test('does not take back the opening of a shift', async () => {
    const { offline, sendPackage } = await offlineTill();
    offline.begin(morning + minute, { revokeLastOnlineDocument: true });
    const error = errorIn(await sendPackage(offline.signed));
    expect(error.code).toBe(10);
    expect(error.text).toContain("має тип 'OpenShift' і не може бути відкликаний");
  });
});

describe('limits of offline work', () => {
  const longSession = async (hours: number, policy: 'refuse' | 'block') => {
    const till = await offlineTill({ policy: { limits: policy } });
    till.clock.now = morning + 90 * hour;
    till.offline.begin(morning + minute);
    till.offline.sale(morning + minute + hours * hour);
    return till;
  };

  test('UA-08 a sale 36 hours after OfflineBegin is taken, one minute later is not', async () => {
    const right = await longSession(36, 'refuse');
    expect(textIn(await right.sendPackage(right.offline.signed))).toBe('OK');
    expect(right.simulator.books().sessions[0]?.minutes).toBe(2160);
    const late = await longSession(36 + 1 / 60, 'refuse');
    expect(errorIn(await late.sendPackage(late.offline.signed))).toMatchObject({ code: 10, packageIndex: 1 });
  });

  test('UA-10 under the other policy the documents are taken and the register is blocked', async () => {
    const till = await longSession(37, 'block');
    till.offline.end(morning + 38 * hour);
    expect(jsonIn(await till.sendPackage(till.offline.signed))).toHaveProperty('OfflineSeed');
    const error = errorIn(await till.send(sale(till.at(5))));
    expect([error.code, error.text]).toEqual([9, expect.stringContaining('заблоковано')]);
    till.clock.now = Date.UTC(2026, 11, 1, 9);
    expect(ticketIn(await till.send(sale(till.at(5)))).orderNumber).toBe(5);
  });

  test('UA-09 the sessions of a month last at most 168 hours together', async () => {
    const till = await startSelling({ policy: { timeToleranceMs: 60 * 24 * hour } });
    let pair = till.session;
    let at = Date.UTC(2026, 11, 1, 9);
    let orderNumber = 2;
    for (let round = 0; round < 5; round += 1) {
      const offline = startSession(pair, till.key, orderNumber);
      offline.begin(at);
      offline.sale(at + 34 * hour);
      offline.end(at + 34 * hour);
      orderNumber += 3;
      at += 35 * hour;
      till.clock.now = at;
      const reply = await till.sendPackage(offline.signed);
      if (round === 4) expect(errorIn(reply)).toMatchObject({ code: 10, packageIndex: 1 });
      else pair = { id: String(jsonIn(reply)['OfflineSessionId']), seed: String(jsonIn(reply)['OfflineSeed']) };
    }
    expect(till.simulator.books().counters.offlineMinutesThisMonth).toBe(4 * 34 * 60);
  });

  test('UA-09 a session that crosses the month end does not count in the new one', async () => {
    const till = await startSelling({ policy: { timeToleranceMs: 60 * 24 * hour } });
    const begin = Date.UTC(2026, 10, 30, 20);
    till.clock.now = begin + 10 * hour;
    const offline = startSession(till.session, till.key, 2);
    offline.begin(begin);
    offline.sale(begin + 5 * hour);
    offline.end(begin + 6 * hour);
    await till.sendPackage(offline.signed);
    const books = till.simulator.books();
    expect([books.sessions[0]?.minutes, books.counters.offlineMinutesThisMonth]).toEqual([300, 0]);
  });
});
