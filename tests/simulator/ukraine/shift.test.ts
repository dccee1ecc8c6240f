import { afterEach, describe, expect, test } from 'vitest';
import { closeShift, openShift, sale, service, zOfSales, zReport } from './support/documents.ts';
import { makeKey } from './support/key.ts';
import { closeAll, errorIn, startSelling, startTill, ticketIn } from './support/till.ts';

afterEach(closeAll);

describe('a shift', () => {
  test('UA-01 the ticket of an opened shift brings the offline pair: a session id and a seed of 15 digits', async () => {
    const till = await startTill();
    const ticket = ticketIn(await till.send(openShift(till.at(1))));
    expect(ticket.offlineSessionId).toMatch(/^\d+$/);
    expect(ticket.offlineSeed).toMatch(/^[1-9]\d{14}$/);
    expect(ticket.orderTaxNumber).toMatch(/^\d+$/);
    expect(ticket.errorCode ?? 0).toBe(0);
  });

  test('a whole day is registered with rising fiscal numbers', async () => {
    const till = await startTill();
    const day = [
      openShift(till.at(1)),
      sale(till.at(2)),
      sale(till.at(3)),
      zOfSales(till.at(4), 2),
      closeShift(till.at(5)),
    ];
    const numbers: number[] = [];
    for (const document of day) numbers.push(Number(ticketIn(await till.send(document)).orderTaxNumber));
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    const { documents, openShiftId } = till.simulator.books();
    expect(documents.map(({ kind }) => kind)).toEqual(['openShift', 'sale', 'sale', 'z', 'closeShift']);
    expect(openShiftId).toBeNull();
  });

  test('the same seed gives the same numbers', async () => {
    const [first, second] = [await startTill(), await startTill()];
    const one = ticketIn(await first.send(openShift(first.at(1))));
    const two = ticketIn(await second.send(openShift(second.at(1))));
    expect([one.orderTaxNumber, one.offlineSessionId, one.offlineSeed]).toEqual([
      two.orderTaxNumber,
      two.offlineSessionId,
      two.offlineSeed,
    ]);
  });

  test('UA-16 error 5: nothing is sold before the shift is open', async () => {
    const till = await startTill();
    expect(errorIn(await till.send(sale(till.at(1)))).code).toBe(5);
  });

  test('UA-16 error 4: a shift is not opened twice, and the text names the key that opened it', async () => {
    const till = await startSelling();
    const error = errorIn(await till.send(openShift(till.at(2))));
    expect(error.code).toBe(4);
    expect(error.text).toMatch(/[0-9a-f]{64}/);
  });

  test('a stranger with a valid key may not go on with the shift, a chief cashier may', async () => {
    const [stranger, chief] = [makeKey('Касир Друга'), makeKey('Старша каса')];
    const till = await startSelling({ register: { chiefCashiers: [chief.keyId] } });
    expect(errorIn(await till.send(sale(till.at(2)), stranger)).code).toBe(4);
    expect(ticketIn(await till.send(sale(till.at(2)), chief)).orderNumber).toBe(2);
    expect(till.simulator.books().documents.map(({ signer }) => signer)).toEqual([till.key.keyId, chief.keyId]);
  });

  test('UA-16 error 6: the shift is closed only after its Z-report', async () => {
    const till = await startSelling();
    expect(errorIn(await till.send(closeShift(till.at(2)))).code).toBe(6);
  });

  test('UA-16 error 8: after the Z-report there is no second one, and no sale', async () => {
    const till = await startSelling();
    ticketIn(await till.send(zReport(till.at(2))));
    expect(errorIn(await till.send(zReport(till.at(3)))).code).toBe(8);
    expect(errorIn(await till.send(sale(till.at(3)))).code).toBe(8);
  });

  test('UA-16 error 7: a wrong local number is answered with the expected one, and does not use it up', async () => {
    const till = await startSelling();
    const error = errorIn(await till.send(sale(till.at(7))));
    expect([error.code, error.expectedNumber]).toEqual([7, 2]);
    expect(error.text).toMatch(/повинен дорівнювати 2$/);
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('a test shift takes test documents only, an ordinary one none', async () => {
    const till = await startTill();
    ticketIn(await till.send(openShift({ ...till.at(1), testing: true })));
    expect(errorIn(await till.send(sale(till.at(2)))).code).toBe(9);
    expect(ticketIn(await till.send(sale({ ...till.at(2), testing: true }))).orderNumber).toBe(2);
    const ordinary = await startSelling();
    expect(errorIn(await ordinary.send(sale({ ...ordinary.at(2), testing: true }))).code).toBe(9);
  });
});

describe('who may register, and as whom', () => {
  test.each([
    ['UA-16 error 1: an unknown register', { cashRegisterNumber: '4000000002' }, 1],
    ['UA-16 error 3: a foreign tax number', { tin: '99999999' }, 3],
    ['UA-16 error 9: a changed name of the organisation', { orgName: 'ТОВ "Липовий цвіт"' }, 9],
    ['error 9: a changed name of the shop', { pointName: 'Крамниця' }, 9],
    ['error 9: a changed address', { pointAddress: 'УКРАЇНА, М. КИЇВ' }, 9],
    ['error 9: a foreign VAT number', { ipn: '345543626591' }, 9],
    ['error 9: a foreign local number of the register', { cashDeskNumber: 2 }, 9],
  ])('%s is refused', async (_, difference, code) => {
    const till = await startSelling();
    expect(errorIn(await till.send(sale({ ...till.at(2), ...difference }))).code).toBe(code);
    expect(till.simulator.books().documents).toHaveLength(1);
  });

  test('UA-16 error 2: a key that is not on file has no access', async () => {
    const till = await startTill({ register: { operators: ['00'.repeat(32)] } });
    expect(errorIn(await till.send(openShift(till.at(1)))).code).toBe(2);
  });

  test('a UID is taken once', async () => {
    const till = await startSelling();
    const uid = '3f0a5b1e-7a51-4f0e-9c51-0e9d7f3ab001';
    ticketIn(await till.send(sale({ ...till.at(2), uid })));
    expect(errorIn(await till.send(sale({ ...till.at(3), uid: uid.toUpperCase() }))).code).toBe(9);
  });

  test('UA-10 offline documents are not taken one by one', async () => {
    const till = await startSelling();
    expect(errorIn(await till.send(service(102, till.at(2)))).code).toBe(9);
    expect(errorIn(await till.send(sale({ ...till.at(2), offline: true }))).code).toBe(9);
    expect(errorIn(await till.send(sale({ ...till.at(2), orderTaxNumber: '1.1.1' }))).code).toBe(9);
  });
});

describe('time', () => {
  const minutes = (count: number) => count * 60_000;

  test.each([
    ['ten minutes behind the server', -minutes(10), undefined],
    ['eleven minutes behind', -minutes(11), 9],
    ['ten minutes ahead', minutes(10), undefined],
    ['eleven minutes ahead', minutes(11), 9],
  ])('a document %s', async (_, difference, code) => {
    const till = await startTill();
    const reply = await till.send(openShift({ n: 1, at: till.clock.now + difference }));
    if (code === undefined) expect(ticketIn(reply).orderNumber).toBe(1);
    else expect(errorIn(reply).code).toBe(code);
  });

  test('UA-22 a document is never dated before the one before it', async () => {
    const till = await startSelling();
    expect(errorIn(await till.send(sale({ n: 2, at: till.clock.now - 1000 }))).code).toBe(9);
    expect(ticketIn(await till.send(sale({ n: 2, at: till.clock.now }))).orderNumber).toBe(2);
  });

  test('UA-22 in the hour autumn repeats, a register may hold on to the later time', async () => {
    const till = await startTill();
    till.clock.now = Date.UTC(2026, 9, 25, 1, 30);
    const held = { n: 1, at: till.clock.now, orderDate: '25102026', orderTime: '035959' };
    expect(ticketIn(await till.send(openShift(held))).orderNumber).toBe(1);
    till.clock.now = Date.UTC(2026, 9, 25, 2, 30);
    expect(
      errorIn(await till.send(sale({ n: 2, at: till.clock.now, orderDate: '25102026', orderTime: '052959' }))).code,
    ).toBe(9);
  });
});
