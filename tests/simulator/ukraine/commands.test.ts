import { afterEach, describe, expect, test } from 'vitest';
import { parseSignedData } from '../../../src/protocol/ukraine/cms.ts';
import { parseReply, replies } from '../../../src/protocol/ukraine/replies.ts';
import { openShift, sale, zOfSales } from './support/documents.ts';
import { makeKey } from './support/key.ts';
import { startSession } from './support/session.ts';
import {
  closeAll,
  errorIn,
  jsonIn,
  morning,
  type Reply,
  startSelling,
  startTill,
  textIn,
  ticketIn,
} from './support/till.ts';

afterEach(closeAll);

const NumFiscal = 4000000001;
const state = { Command: 'TransactionsRegistrarState', NumFiscal } as const;

const stateIn = (reply: Reply) => {
  const parsed = parseReply(replies.TransactionsRegistrarState, reply.body);
  if (!parsed.ok) throw new Error(`${textIn(reply)}: ${parsed.problem}`);
  return parsed.reply;
};

describe('the state of the register', () => {
  test('before the first shift there is no pair and nothing has a number', async () => {
    const till = await startTill();
    const before = stateIn(await till.ask(state));
    expect(before).toMatchObject({ ShiftState: 0, NextLocalNum: 1, FirstLocalNum: 0, LastFiscalNum: null, Name: null });
    expect(before).toMatchObject({ OfflineSupported: true, OfflineSessionId: null, OfflineSeed: null });
  });

  test('in a shift it tells who opened it, the next number and the pair, with offline numbers as text', async () => {
    const till = await startSelling();
    const raw = await till.ask({ ...state, UID: 'u-1', IncludeTaxObject: true });
    expect(stateIn(raw)).toMatchObject({
      UID: 'u-1',
      ShiftState: 1,
      ZRepPresent: false,
      Name: 'Касир',
      SubjectKeyId: till.key.keyId,
      FirstLocalNum: 1,
      NextLocalNum: 2,
      LastFiscalNum: till.opening.orderTaxNumber,
      OfflineSessionId: till.session.id,
      OfflineSeed: till.session.seed,
      TaxObject: { Tin: '34554363' },
    });
    expect(jsonIn(raw)).toMatchObject({
      OfflineSessionId: till.session.id,
      OfflineNextLocalNum: '1',
      OfflineSessionDuration: '0',
    });
    expect(jsonIn(raw)['Timestamp']).toBe('2026-11-21T11:00:00+02:00');
  });

  test('somebody who did not open the shift is not told the pair', async () => {
    const till = await startSelling();
    const stranger = stateIn(await till.ask(state, makeKey('Інша')));
    expect([stranger.ShiftState, stranger.OfflineSessionId, stranger.OfflineSeed]).toEqual([1, null, null]);
    expect(stranger.OfflineNextLocalNum).toBeNull();
  });

  test('UA-08 it counts the minutes of the running session and of the month', async () => {
    const till = await startSelling();
    till.clock.now = morning + 3 * 3_600_000;
    const offline = startSession(till.session, till.key, 2);
    offline.begin(morning);
    offline.sale(morning + 90 * 60_000);
    await till.sendPackage(offline.signed);
    expect(stateIn(await till.ask(state))).toMatchObject({
      OfflineNextLocalNum: 3,
      OfflineSessionDuration: 90,
      OfflineSessionsMonthlyDuration: 90,
      NextLocalNum: 4,
    });
  });

  test('UA-16 error 1 for an unknown register, error 2 for a key without access', async () => {
    const till = await startTill({ register: { operators: ['ab'.repeat(32)] } });
    expect(errorIn(await till.ask({ ...state, NumFiscal: 4000000009 })).code).toBe(1);
    expect(errorIn(await till.ask(state)).code).toBe(2);
  });
});

describe('looking documents up', () => {
  test('K-05 a document is found by its local number, and 204 says there is none', async () => {
    const till = await startSelling();
    const info = parseReply(
      replies.DocumentInfoByLocalNum,
      (await till.ask({ Command: 'DocumentInfoByLocalNum', NumFiscal, NumLocal: 1 })).body,
    );
    expect(info).toMatchObject({
      ok: true,
      reply: { NumFiscal: till.opening.orderTaxNumber, DocClass: 0, CheckDocType: 100, Revoked: false },
    });
    expect((await till.ask({ Command: 'DocumentInfoByLocalNum', NumFiscal, NumLocal: 2 })).status).toBe(204);
  });

  test('with resultAsJson errors are JSON with HTTP 200, and no data is error 13', async () => {
    const till = await startSelling();
    const reply = await till.ask(
      { Command: 'DocumentInfoByLocalNum', NumFiscal, NumLocal: 2, UID: 'u-2' },
      till.key,
      '?resultAsJson=true',
    );
    expect([reply.status, jsonIn(reply)]).toEqual([
      200,
      expect.objectContaining({ UID: 'u-2', ErrorCode: 13, ErrorMessage: expect.any(String) }),
    ]);
  });

  test('CheckExt gives the XML back, with the fiscal number where the server signs it', async () => {
    const till = await startSelling();
    const xml = sale(till.at(2));
    const number = ticketIn(await till.send(xml)).orderTaxNumber ?? '';
    const wanted = { Command: 'CheckExt', RegistrarNumFiscal: NumFiscal, NumLocal: 2 } as const;
    const original = jsonIn(await till.askUnsigned({ ...wanted, Type: 1 }));
    expect(Buffer.from(String(original['Data']), 'base64')).toEqual(Buffer.from(xml));
    const signed = parseSignedData(
      Buffer.from(String(jsonIn(await till.askUnsigned({ ...wanted, Type: 2 }))['Data']), 'base64'),
    );
    expect(signed.ok && Buffer.from(signed.content).toString('latin1')).toContain(
      `<VER>1</VER><ORDERTAXNUM>${number}</ORDERTAXNUM>`,
    );
    const seen = jsonIn(await till.askUnsigned({ ...wanted, Type: 3, AcquireCabinetUrl: true }));
    expect(Buffer.from(String(seen['Data']), 'base64').toString('utf8')).toContain(number);
    expect(seen['CabinetUrl']).toContain(`id=${number}`);
    expect(jsonIn(await till.askUnsigned({ ...wanted, Type: 0 }))).toMatchObject({ ResultCode: 0, Data: null });
  });

  test('CheckExt says why there is nothing', async () => {
    const till = await startSelling();
    const ask = async (RegistrarNumFiscal: number, wanted: object) =>
      jsonIn(await till.askUnsigned({ Command: 'CheckExt', RegistrarNumFiscal, Type: 0, ...wanted }))['ResultCode'];
    expect(await ask(NumFiscal, { NumFiscal: '1' })).toBe(1);
    expect(await ask(NumFiscal, { NumFiscal: `${till.session.id}.1.7` })).toBe(2);
    expect(await ask(NumFiscal, { NumFiscal: '1.1.7' })).toBe(3);
    expect(await ask(4000000009, { NumLocal: 1 })).toBe(4);
    expect(await ask(NumFiscal, { NumLocal: 9 })).toBe(5);
  });

  test('Check sends the document signed by the server, ZRep a Z-report', async () => {
    const till = await startSelling();
    ticketIn(await till.send(sale(till.at(2))));
    ticketIn(await till.send(zOfSales(till.at(3), 1)));
    const check = parseSignedData(
      (await till.askUnsigned({ Command: 'Check', RegistrarNumFiscal: NumFiscal, NumLocal: 2, Original: true })).body,
    );
    expect(check.ok && Buffer.from(check.content).toString('latin1')).not.toContain('ORDERTAXNUM');
    const z = parseSignedData((await till.ask({ Command: 'ZRep', RegistrarNumFiscal: NumFiscal, NumLocal: 3 })).body);
    expect(z.ok && Buffer.from(z.content).toString('latin1')).toContain('<ZREPHEAD>');
    expect((await till.askUnsigned({ Command: 'Check', RegistrarNumFiscal: NumFiscal, NumLocal: 3 })).status).toBe(204);
  });

  test('shifts, their documents and the sums of the last one are listed', async () => {
    const till = await startSelling();
    ticketIn(await till.send(sale(till.at(2))));
    const totals = parseReply(
      replies.LastShiftTotals,
      (await till.ask({ Command: 'LastShiftTotals', NumFiscal })).body,
    );
    expect(totals).toMatchObject({
      ok: true,
      reply: { ShiftState: 1, Totals: { Real: { Sum: 50, OrdersCount: 1 }, Ret: null, ServiceInput: 0 } },
    });
    ticketIn(await till.send(zOfSales(till.at(3), 1)));
    const period = { From: '2026-11-21T00:00:00+02:00', To: `/Date(${morning})/` };
    const shifts = parseReply(replies.Shifts, (await till.ask({ Command: 'Shifts', NumFiscal, ...period })).body);
    const listed = shifts.ok ? shifts.reply.Shifts : [];
    expect(listed).toMatchObject([
      { OpenSubjectKeyId: till.key.keyId, ZRepFiscalNum: expect.any(String), Closed: null },
    ]);
    const documents = parseReply(
      replies.Documents,
      (await till.ask({ Command: 'Documents', NumFiscal, ShiftId: listed[0]?.ShiftId ?? '' })).body,
    );
    expect(documents.ok && documents.reply.Documents.map(({ NumLocal, DocClass }) => [NumLocal, DocClass])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
  });
});

describe('other commands', () => {
  test('ServerState, Objects and Operators answer', async () => {
    const till = await startTill();
    expect(jsonIn(await till.askUnsigned({ Command: 'ServerState', UID: 'u' }))).toEqual({
      UID: 'u',
      Timestamp: '2026-11-21T11:00:00+02:00',
    });
    const objects = parseReply(replies.Objects, (await till.ask({ Command: 'Objects' })).body);
    expect(objects).toMatchObject({
      ok: true,
      reply: { TaxObjects: [{ TransactionsRegistrars: [{ NumFiscal: '4000000001', NumLocal: 1 }] }] },
    });
    const operators = jsonIn(await till.post('/cmd', till.key.sign(Buffer.from('{"Command":"Operators"}'))));
    expect(operators).toMatchObject({ Tin: '34554363', Operators: [{ SubjectKeyId: till.key.keyId }] });
  });

  test('UA-23 the register belongs to one device until another takes it by force', async () => {
    const till = await startTill();
    const register = async (DeviceId: string, Forced?: boolean) =>
      jsonIn(
        await till.ask({ Command: 'DeviceRegister', NumFiscal, DeviceId, ...(Forced === undefined ? {} : { Forced }) }),
      )['DeviceId'];
    expect(await register('a'.repeat(64))).toBe('a'.repeat(64));
    expect(await register('b'.repeat(64))).toBe('a'.repeat(64));
    expect(await register('b'.repeat(64), true)).toBe('b'.repeat(64));
  });

  test('SendDocument and SendOflPackage register as the other two endpoints do', async () => {
    const till = await startTill();
    const opened = await till.askUnsigned({
      Command: 'SendDocument',
      Document: Buffer.from(till.key.sign(openShift(till.at(1)))).toString('base64'),
    });
    const ticket = ticketIn({ ...opened, body: Buffer.from(String(jsonIn(opened)['Ticket']), 'base64') });
    till.clock.now = morning + 3_600_000;
    const offline = startSession({ id: ticket.offlineSessionId ?? '', seed: ticket.offlineSeed ?? '' }, till.key, 2);
    offline.begin(morning + 1000);
    offline.end(morning + 2000);
    const Documents = offline.signed.map((bytes) => Buffer.from(bytes).toString('base64'));
    expect(jsonIn(await till.ask({ Command: 'SendOflPackage', Documents }))['OfflineSessionId']).toMatch(/^\d+$/);
    expect(errorIn(await till.ask({ Command: 'SendOflPackage', Documents }))).toMatchObject({
      code: 7,
      packageIndex: 0,
    });
  });

  test('UA-16 error 11: a command that is not understood, or comes after its time, is refused', async () => {
    const till = await startTill();
    const headers = { 'Content-Type': 'application/json' };
    expect(errorIn(await till.post('/cmd', Buffer.from('{"Command":"Nonsense"}'), headers)).code).toBe(11);
    expect(errorIn(await till.post('/cmd', Buffer.from('not json at all'), headers)).code).toBe(11);
    const late = { Command: 'ServerState', Timestamp: '2026-11-21T08:59:00Z', Timeout: 15_000 } as const;
    expect(errorIn(await till.askUnsigned(late)).code).toBe(11);
    expect((await till.askUnsigned({ ...late, Timeout: 60_000 })).status).toBe(200);
  });
});
