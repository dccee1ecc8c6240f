import { describe, expect, test } from 'vitest';
import { encodeReply, parseReply, replies } from '../../../src/protocol/ukraine/replies.ts';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

/** The reply of an open register as the real server sent it, names replaced. */
const openState = {
  UID: 'f38db28f-17c3-4246-a53d-629eb51bdfe2',
  ShiftState: 1,
  ShiftId: 4815828,
  OpenShiftFiscalNum: '197242641',
  ZRepPresent: false,
  Testing: false,
  Name: 'CASHIER NAME',
  SubjectKeyId: '0'.repeat(64),
  FirstLocalNum: 877,
  NextLocalNum: 878,
  LastFiscalNum: '197242641',
  OfflineSupported: true,
  ChiefCashier: true,
  OfflineSessionId: '269623',
  OfflineSeed: '191273667568078',
  OfflineNextLocalNum: '1',
  OfflineSessionDuration: '0',
  OfflineSessionsMonthlyDuration: '0',
  OfflineSessionRolledBack: false,
  OfflineSessionRollbackCmdUID: null,
  Closed: false,
  TaxObject: {
    Entity: 1,
    TaxObjGuid: '00000000000000000000000000000000',
    SingleTax: false,
    Name: 'UNIT NAME',
    Address: 'UNIT ADDRESS',
    Tin: '1234567890',
    Ipn: null,
    OrgName: 'ORG NAME',
    TransactionsRegistrars: [{ NumFiscal: 4000000001, NumLocal: 1, Name: 'Каса_0001', Closed: false }],
  },
};

const stateOf = (value: unknown) => {
  const parsed = parseReply(replies.TransactionsRegistrarState, bytes(value));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.reply;
};

describe('the state of a register', () => {
  test('counters come as numbers and names of things as text, however they were sent', () => {
    const asText = stateOf(openState);
    expect(asText).toMatchObject({
      ShiftId: '4815828',
      NextLocalNum: 878,
      OfflineSessionId: '269623',
      OfflineSeed: '191273667568078',
      OfflineNextLocalNum: 1,
      OfflineSessionDuration: 0,
      TaxObject: { Ipn: null, TransactionsRegistrars: [{ NumFiscal: '4000000001', NumLocal: 1 }] },
    });
    const asNumbers = stateOf({
      ...openState,
      OfflineSessionId: 269623,
      OfflineSeed: 191273667568078,
      OfflineNextLocalNum: 1,
      OfflineSessionDuration: 0,
      OfflineSessionsMonthlyDuration: 0,
    });
    expect(asNumbers).toEqual(asText);
  });

  test('offline numbers are null when another operator asks, and may be left out', () => {
    expect(stateOf({ ...openState, OfflineSessionId: null, OfflineNextLocalNum: null })).toMatchObject({
      OfflineSessionId: null,
      OfflineNextLocalNum: null,
    });
    expect(stateOf({ ShiftState: 0, NextLocalNum: 1 })).toMatchObject({
      OfflineSeed: null,
      ShiftId: null,
      TaxObject: null,
      Closed: false,
    });
  });

  test('a state without the next local number is a problem, and so is a page of HTML', () => {
    const { NextLocalNum: _, ...rest } = openState;
    expect(parseReply(replies.TransactionsRegistrarState, bytes(rest)).ok).toBe(false);
    expect(parseReply(replies.TransactionsRegistrarState, Buffer.from('<html>')).ok).toBe(false);
  });
});

describe('other replies', () => {
  test('codes of a document come as number or name', () => {
    const captured = { NumFiscal: '7701', DocClass: 0, CheckDocType: 2, Revoked: false, Storned: false };
    const named = { NumFiscal: 7701, DocClass: 'ZRep', CheckDocType: 'OpenShift', CheckDocSubType: 'Tomorrow' };
    expect(parseReply(replies.DocumentInfoByLocalNum, bytes(captured))).toMatchObject({
      ok: true,
      reply: { NumFiscal: '7701', DocClass: 0, CheckDocType: 2, CheckDocSubType: null, Storned: false },
    });
    expect(parseReply(replies.DocumentInfoByLocalNum, bytes(named))).toMatchObject({
      ok: true,
      reply: { NumFiscal: '7701', DocClass: 1, CheckDocType: 100, CheckDocSubType: null, Revoked: false },
    });
  });

  test('the totals of a shift are read as they were captured', () => {
    const tax = { Type: 0, Name: 'ПДВ 20%', Letter: 'A', Prc: 20.0, Sign: false, Turnover: 17500.0, Sum: 2474.0 };
    const reply = {
      ShiftState: 1,
      Totals: {
        Real: {
          Sum: 13170.5,
          OrdersCount: 62,
          TotalCurrencyCost: 0,
          PayForm: [{ PayFormCode: 0, PayFormName: 'ГОТІВКА', Sum: 13170.5 }],
          Tax: [tax],
        },
        Ret: { Sum: 840.0, OrdersCount: 4 },
        Cash: null,
        ServiceInput: 9000.0,
        ServiceOutput: 3000.0,
      },
    };
    expect(parseReply(replies.LastShiftTotals, bytes(reply))).toMatchObject({
      ok: true,
      reply: {
        ZRepPresent: false,
        Totals: {
          Real: { Sum: 13170.5, OrdersCount: 62, PayForm: [{ PayFormCode: 0 }], Tax: [{ Sum: 2474, SourceSum: null }] },
          Ret: { Sum: 840, OrdersCount: 4 },
          ServiceInput: 9000,
        },
      },
    });
    expect(parseReply(replies.LastShiftTotals, bytes({ ShiftState: 0, Totals: null }))).toMatchObject({
      reply: { Totals: null },
    });
  });

  test('a reply reads back as the server wrote it', () => {
    const written = encodeReply(replies.CheckExt, { ResultCode: 'OnlineDocumentAbsent', Data: 'MIIB', UID: 'u' });
    expect(parseReply(replies.CheckExt, written)).toEqual({
      ok: true,
      reply: {
        UID: 'u',
        Timestamp: null,
        Data: 'MIIB',
        ShiftId: null,
        ResultCode: 1,
        ResultText: null,
        CabinetUrl: null,
      },
    });
  });

  test.each([
    ['ServerState', replies.ServerState, { UID: 'u', Timestamp: '2026-11-21T09:05:00+02:00' }],
    ['Schemas', replies.Schemas, { XsdSchemaCheck: 'MIIB', XsdSchemaZRep: 'MIIB' }],
    ['Objects', replies.Objects, { TaxObjects: [openState.TaxObject] }],
    ['ZRepExt', replies.ZRepExt, { ResultCode: 0 }],
    ['Documents', replies.Documents, { Documents: [{ NumFiscal: '1', NumLocal: 2, DocClass: 'Check' }] }],
    ['Shifts', replies.Shifts, { Shifts: [{ ShiftId: 4815828 }] }],
    ['DeviceRegister', replies.DeviceRegister, { DeviceId: 'a1' }],
    ['SendDocument', replies.SendDocument, { Ticket: 'MIIB' }],
    ['SendOflPackage', replies.SendOflPackage, { OfflineSessionId: '269624', OfflineSeed: '191273667568099' }],
  ])('a reply to %s is read', (_, schema, reply) => {
    expect(parseReply(schema, bytes(reply))).toMatchObject({ ok: true });
    expect(parseReply(schema, Buffer.from('[]')).ok).toBe(false);
  });
});
