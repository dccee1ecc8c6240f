import { afterEach, describe, expect, test } from 'vitest';
import { sale } from './support/documents.ts';
import { startSession } from './support/session.ts';
import { closeAll, errorIn, jsonIn, morning, startSelling, textIn, ticketIn } from './support/till.ts';

afterEach(closeAll);

const NumFiscal = 4000000001;
const state = { Command: 'TransactionsRegistrarState', NumFiscal } as const;

describe('a lost connection', () => {
  test('UA-15 drop before registering: the sale is not in the books, and its number is still expected', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ dropBefore: { on: 'doc', times: 1 } });
    await expect(till.send(sale(till.at(2)))).rejects.toThrow();
    expect(till.simulator.books().documents).toHaveLength(1);
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('UA-15 drop after registering: the sale is in the books, and sending it again is error 7', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ dropAfter: { on: 'doc', times: 1 } });
    const lost = sale(till.at(2));
    await expect(till.send(lost)).rejects.toThrow();
    expect(till.simulator.books().documents).toHaveLength(2);
    expect(errorIn(await till.send(lost))).toMatchObject({ code: 7, expectedNumber: 3 });
  });

  test('down, it refuses connections, and comes back at the same address', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ down: {} });
    const refused = await till.send(sale(till.at(2))).catch((error: Error) => error);
    expect(refused).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    const books = await fetch(`${till.simulator.controlUrl}/books`);
    expect(await books.json()).toMatchObject({ openShiftId: expect.any(Number) });
    await till.simulator.control.clear('down');
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('down by reset, it cuts each connection', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ down: { how: 'reset', times: 1 } });
    await expect(till.send(sale(till.at(2)))).rejects.toThrow();
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('silent, it takes the request and never answers', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ silent: {} });
    const waiting = fetch(`${till.simulator.url}/cmd`, {
      method: 'POST',
      body: '{"Command":"ServerState"}',
      signal: AbortSignal.timeout(150),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('slow, it registers at once and answers late', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ slow: { ms: 400, times: 1 } });
    const started = performance.now();
    const answer = till.send(sale(till.at(2)));
    await expect.poll(() => till.simulator.books().documents.length, { interval: 10 }).toBe(2);
    expect(performance.now() - started).toBeLessThan(400);
    ticketIn(await answer);
    expect(performance.now() - started).toBeGreaterThanOrEqual(395);
  });
});

describe('an answer that is not the server’s', () => {
  test.each([
    ['a captive portal', { captivePortal: { times: 1 } }, 200, /^<!DOCTYPE html>/],
    ['nothing', { emptyBody: { times: 1 } }, 200, /^$/],
    ['garbage', { malformedBody: { times: 1 } }, 200, /UID/],
    ['a redirect', { status: { code: 302, times: 1 } }, 302, /html/],
    ['no content', { status: { code: 204, times: 1 } }, 204, /^$/],
    ['an internal error', { status: { code: 500, times: 1 } }, 500, /html/],
    ['an overloaded server', { status: { code: 503, times: 1 } }, 503, /html/],
  ] as const)('%s comes once and registers nothing', async (_, fault, status, text) => {
    const till = await startSelling();
    await till.simulator.control.set(fault);
    const reply = await till.send(sale(till.at(2)));
    expect([reply.status, textIn(reply)]).toEqual([status, expect.stringMatching(text)]);
    expect(till.simulator.books().documents).toHaveLength(1);
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('an oversized body has the size asked for', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ oversizedBody: { bytes: 3_000_000, times: 1 } });
    expect((await till.send(sale(till.at(2)))).body.length).toBe(3_000_000);
  });

  test('may hide that the document was registered', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ status: { code: 500, registers: true, times: 1 } });
    expect((await till.send(sale(till.at(2)))).status).toBe(500);
    expect(till.simulator.books().documents).toHaveLength(2);
  });
});

describe('a server of another mind', () => {
  test('UA-16 it rejects the next document with any code', async () => {
    const till = await startSelling();
    for (let code = 1; code <= 13; code += 1) {
      await till.simulator.control.set({ reject: { code, on: 'doc', times: 1 } });
      expect(errorIn(await till.send(sale(till.at(2)))).code).toBe(code);
    }
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('it refuses in a signed ticket instead of text', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ errorFormat: { format: 'ticket' } });
    const ticket = ticketIn(await till.send(sale(till.at(5))));
    expect([ticket.errorCode, ticket.errorText, ticket.orderTaxNumber]).toEqual([
      7,
      expect.stringMatching(/дорівнювати 2$/),
      undefined,
    ]);
  });

  test('UA-22 its clock runs wrong: in the Date header, in timestamps and in what it accepts', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ clockSkew: { seconds: 3600 } });
    const probe = await till.askUnsigned({ Command: 'ServerState' });
    expect(Date.parse(probe.headers.get('date') ?? '')).toBe(morning + 3_600_000);
    expect(jsonIn(probe)['Timestamp']).toBe('2026-11-21T12:00:00+02:00');
    expect(errorIn(await till.send(sale(till.at(2)))).code).toBe(9);
  });

  test('UA-10 it keeps the offline pair to itself, or reports limits as used up', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ offlineUnsupported: { times: 1 } });
    expect(jsonIn(await till.ask(state))).toMatchObject({
      OfflineSupported: false,
      OfflineSessionId: null,
      OfflineSeed: null,
    });
    await till.simulator.control.set({ hideSession: { times: 1 } });
    expect(jsonIn(await till.ask(state))).toMatchObject({ OfflineSupported: true, OfflineSessionId: null });
    await till.simulator.control.set({ sessionLimitReached: { limit: 'month', times: 1 } });
    expect(jsonIn(await till.ask(state))).toMatchObject({
      OfflineSessionDuration: '0',
      OfflineSessionsMonthlyDuration: '10080',
    });
    await till.simulator.control.set({ sessionLimitReached: { times: 1 } });
    expect(jsonIn(await till.ask(state))).toMatchObject({ OfflineSessionDuration: '2160' });
  });

  test('UA-23 it reports a wrong next number, as when another device has sold', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ wrongNextLocalNumber: { by: 3, times: 1 } });
    await till.askUnsigned({ Command: 'ServerState' });
    expect(jsonIn(await till.ask(state))['NextLocalNum']).toBe(5);
    expect(jsonIn(await till.ask(state))['NextLocalNum']).toBe(2);
  });

  test('it blocks the register', async () => {
    const till = await startSelling();
    await till.simulator.control.set({ registerBlocked: {} });
    expect(errorIn(await till.send(sale(till.at(2)))).code).toBe(9);
    await till.simulator.control.clear();
    expect(ticketIn(await till.send(sale(till.at(2)))).orderNumber).toBe(2);
  });

  test('it refuses a package at a place, and forgets the pair it gave out', async () => {
    const till = await startSelling();
    till.clock.now = morning + 3_600_000;
    const offline = startSession(till.session, till.key, 2);
    offline.begin(morning + 1000);
    offline.sale(morning + 2000);
    await till.simulator.control.set({ packageRefusal: { index: 1, times: 1 } });
    expect(errorIn(await till.sendPackage(offline.signed))).toMatchObject({ code: 10, packageIndex: 1 });
    await till.simulator.control.set({ forgetSession: {} });
    expect(errorIn(await till.sendPackage(offline.signed))).toMatchObject({ code: 10, packageIndex: 0 });
    expect(jsonIn(await till.ask(state))['OfflineSessionId']).not.toBe(till.session.id);
  });
});

describe('the control endpoint', () => {
  test('sets, shows and clears faults over HTTP, at both addresses', async () => {
    const till = await startSelling();
    const control = async (body: object) =>
      (await fetch(new URL('/control', till.simulator.url), { method: 'POST', body: JSON.stringify(body) })).json();
    expect(await control({ set: { slow: { ms: 1, times: 2 }, dropBefore: { on: 'pck' } } })).toEqual({
      slow: { ms: 1, times: 2 },
      dropBefore: { on: 'pck' },
    });
    await till.askUnsigned({ Command: 'ServerState' });
    const shown = await (await fetch(`${till.simulator.controlUrl}/control`)).json();
    expect(shown).toEqual({ slow: { ms: 1, times: 1 }, dropBefore: { on: 'pck' } });
    expect(await control({ clear: ['slow'] })).toEqual({ dropBefore: { on: 'pck' } });
    expect(await control({ clear: 'all' })).toEqual({});
  });

  test('says what is wrong with a fault it does not know, and changes nothing', async () => {
    const till = await startSelling();
    const reply = await fetch(new URL('/control', till.simulator.url), {
      method: 'POST',
      body: '{"set":{"slwo":{"ms":1}}}',
    });
    expect([reply.status, await reply.json()]).toEqual([400, { problem: expect.any(Array) }]);
    expect(till.simulator.control.read()).toEqual({});
  });
});
