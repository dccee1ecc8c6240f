import { describe, expect, test } from 'vitest';
import { type CommandRequest, encodeCommand, parseCommand } from '../../../src/protocol/ukraine/commands.ts';

const parsed = (value: unknown) => parseCommand(Buffer.from(JSON.stringify(value)));

const requests: readonly CommandRequest[] = [
  { Command: 'ServerState', UID: 'u', Timestamp: '2026-11-21T09:05:00+02:00', Timeout: 5000 },
  { Command: 'Schemas' },
  { Command: 'Objects', UID: 'u' },
  { Command: 'TransactionsRegistrarState', NumFiscal: '4000000001', OfflineSessionId: '269623', OfflineSeed: '19127' },
  { Command: 'DocumentInfoByLocalNum', NumFiscal: '4000000001', NumLocal: 878 },
  { Command: 'Check', RegistrarNumFiscal: '4000000001', NumFiscal: '21182.3.5807', Original: true },
  { Command: 'CheckExt', RegistrarNumFiscal: '4000000001', NumLocal: 878, Type: 1, AcquireCabinetUrl: true },
  { Command: 'ZRep', RegistrarNumFiscal: '4000000001', NumFiscal: '197242641', SetTimestamp: false },
  { Command: 'ZRepExt', RegistrarNumFiscal: '4000000001', NumFiscal: '197242641', Type: 2 },
  { Command: 'Documents', NumFiscal: '4000000001', ShiftId: '4815828' },
  { Command: 'Shifts', NumFiscal: '4000000001', From: '2026-11-01T00:00:00+02:00', To: '/Date(1795000000000)/' },
  { Command: 'LastShiftTotals', NumFiscal: '4000000001' },
  { Command: 'DeviceRegister', NumFiscal: '4000000001', DeviceId: 'a1'.repeat(32), Forced: false },
  { Command: 'SendDocument', Document: 'MIIB' },
  { Command: 'SendOflPackage', Documents: ['MIIB', 'MIIC'] },
];

describe('a command', () => {
  test.each(requests)('$Command reads back as it was written', (request) => {
    expect(parseCommand(encodeCommand(request))).toEqual({ ok: true, command: request });
  });

  test('the register may be a number, the session pair null, as in the official signed request', () => {
    const request = {
      NumFiscal: 4000000001,
      OfflineSessionId: null,
      OfflineSeed: null,
      Command: 'TransactionsRegistrarState',
    };
    expect(parsed(request)).toEqual({ ok: true, command: { ...request, NumFiscal: '4000000001' } });
  });

  test('fields we do not know are passed over', () => {
    expect(parsed({ Command: 'Schemas', Colour: 'red' })).toEqual({ ok: true, command: { Command: 'Schemas' } });
  });

  test.each([
    ['an unknown command', { Command: 'Destroy' }],
    ['no command', {}],
    ['no register', { Command: 'LastShiftTotals' }],
    ['a register that is no number', { Command: 'LastShiftTotals', NumFiscal: 'x' }],
    ['a form that does not exist', { Command: 'CheckExt', RegistrarNumFiscal: 1, NumFiscal: '1', Type: 6 }],
    ['documents that are not base64', { Command: 'SendOflPackage', Documents: ['!'] }],
    ['nothing', null],
  ])('%s is a problem', (_, value) => {
    expect(parsed(value).ok).toBe(false);
  });

  test('bytes that are not JSON are a problem', () => {
    expect(parseCommand(Buffer.from('{"Command":')).ok).toBe(false);
    expect(parseCommand(Buffer.from('ff00', 'hex')).ok).toBe(false);
  });
});
