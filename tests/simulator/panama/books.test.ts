import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fileState } from '../../../src/simulator/file-state.ts';
import { invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import { freshFolder, removeFolders } from './support/folders.ts';
import { closeAll, cufeIn, jsonIn, morning, outcomeIn, startRegister } from './support/register.ts';

afterEach(async () => {
  await closeAll();
  removeFolders();
});

describe('the books', () => {
  test('outlive the process in one file, and go on counting', async () => {
    const folder = freshFolder();
    const before = await startRegister({ state: fileState(folder, 'panama-server.json') });
    const [first, second] = [await before.send(invoice(1)), await before.send(invoice(2))];
    const token = before.bearer;
    await closeAll();
    const after = await startRegister({ state: fileState(folder, 'panama-server.json'), seed: 8 });
    expect(after.simulator.books().documents.map(({ cufe }) => cufe)).toEqual([cufeIn(first), cufeIn(second)]);
    expect((await after.folios(token)).status).toBe(200);
    const third = await after.send(invoice(3));
    expect(jsonIn(third)['nroProtocoloAutorizacion']).toBe('20260000000000000003');
    expect(readdirSync(folder)).toEqual(['panama-server.json']);
    expect(JSON.parse(readFileSync(join(folder, 'panama-server.json'), 'utf8')).documents).toHaveLength(3);
  });

  test('of another kind are not taken for its own', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'panama-server.json'), '{"documents":[]}');
    await expect(startRegister({ state: fileState(folder, 'panama-server.json') })).rejects.toThrow(/seed/);
  });

  test('show every document with all its fields, in the order they came', async () => {
    const register = await startRegister();
    await register.send(offlineInvoice(1));
    const { documents, licences } = register.simulator.books();
    expect(documents).toEqual([
      {
        user: 'demo',
        issuer: '155596713-2-2015',
        branch: '0000',
        billingPoint: '901',
        number: '0000000001',
        documentType: '01',
        emission: '04',
        emittedAt: '2026-01-15T09:12:30-05:00',
        emittedMs: Date.UTC(2026, 0, 15, 14, 12, 30),
        receivedAt: morning,
        cufe: offlineCufe(),
        cufeMadeBy: 'register',
        protocol: '20260000000000000001',
        qr: expect.any(String),
        total: '13.11',
        contingency: { start: '2026-01-15T09:00:00-05:00', reason: 'Sin servicio de Internet en el local' },
        warnings: [],
        annulled: null,
        mailedTo: [],
        foreign: false,
        body: JSON.stringify(offlineInvoice(1)),
        sent: offlineInvoice(1),
      },
    ]);
    expect(licences[0]).toMatchObject({ user: 'demo', foliosUsed: 1, foliosLeft: 99_999 });
  });

  test('of two accounts are apart: the same number is free for each, and none sees the other’s', async () => {
    const register = await startRegister();
    const own = cufeIn(await register.send(invoice(1)));
    const kiosk = { Authorization: `Bearer ${await register.login('kiosco', 'kiosco-2026')}` };
    const other = cufeIn(await register.ask('/Enviar', invoice(1), kiosk));
    expect(other).toMatch(/^FE011000000000008-123-456-910000/);
    expect(outcomeIn(await register.ask('/EstadoDocumento', { cufe: own }, kiosk))[0]).toBe('404');
    expect(outcomeIn(await register.ask('/EstadoDocumento', { cufe: own }))[0]).toBe('200');
  });

  test('the same seed gives the same codes, another one others', async () => {
    const codes: string[] = [];
    for (const seed of [7, 7, 8]) codes.push(cufeIn(await (await startRegister({ seed })).send(invoice(1))));
    expect(codes[0]).toBe(codes[1]);
    expect(codes[0]).not.toBe(codes[2]);
    expect(codes[0]).toMatch(/^FE0120000155596713-2-2015-590000202601150000000001001012[1-9]\d{9}$/);
  });
});
