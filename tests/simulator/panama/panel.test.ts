import { afterEach, describe, expect, test } from 'vitest';
import { changed, genericNote, invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import { closeAll, cufeIn, startRegister } from './support/register.ts';

afterEach(closeAll);

const read = async (base: string, path: string) => {
  const reply = await fetch(new URL(path, base));
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

/** The rows of a table as their cells’ text. */
const rowsIn = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  );

const script = '<script>alert("x")</script>';

describe('the web panel', () => {
  test('lists what was uploaded, newest first, offline or not', async () => {
    const register = await startRegister();
    const online = cufeIn(await register.send(invoice(7)));
    cufeIn(await register.send(offlineInvoice(1)));
    const note = cufeIn(await register.send(genericNote(8)));
    const { status, text, headers } = await read(register.simulator.panelUrl, '/panel');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const emitted = '2026-01-15T09:12:30-05:00';
    expect(rowsIn(text).slice(1)).toEqual([
      [
        '0000-001',
        '0000000008',
        '06 Nota de crédito genérica',
        emitted,
        '13.11',
        note,
        '20260000000000000003',
        'Autorizada',
        'En línea',
      ],
      [
        '0000-901',
        '0000000001',
        '01 Factura de operación interna',
        emitted,
        '13.11',
        offlineCufe(),
        '20260000000000000002',
        'Autorizada',
        'Offline',
      ],
      [
        '0000-001',
        '0000000007',
        '01 Factura de operación interna',
        emitted,
        '13.11',
        online,
        '20260000000000000001',
        'Autorizada',
        'En línea',
      ],
    ]);
  });

  test('shows one document with all that is known, by its CUFE', async () => {
    const register = await startRegister();
    cufeIn(await register.send(offlineInvoice(1)));
    const { status, text } = await read(register.simulator.panelUrl, `/panel/${offlineCufe()}`);
    expect(status).toBe(200);
    for (const part of [
      '155596713-2-2015',
      'Sin servicio de Internet en el local',
      '2026-01-15T10:30:00-05:00',
      'la caja',
      'Agua embotellada 300 ml',
    ])
      expect(text).toContain(part);
    expect((await read(register.simulator.panelUrl, `/panel/${offlineCufe({ number: '0000000002' })}`)).status).toBe(
      404,
    );
    expect((await read(register.simulator.panelUrl, '/panel/%3Cb%3E')).status).toBe(404);
  });

  test('K-05 an annulled document is shown as annulled, and a foreign one as somebody else’s', async () => {
    const register = await startRegister();
    cufeIn(await register.send(invoice(1)));
    const named = { codigoSucursalEmisor: '0000', puntoFacturacionFiscal: '001', numeroDocumentoFiscal: '0000000001' };
    await register.ask('/Anulacion', {
      motivoAnulacion: script,
      datosDocumento: { ...named, tipoDocumento: '01', tipoEmision: '01' },
    });
    register.simulator.control.occupy({ number: '0000000005' });
    const { text } = await read(register.simulator.panelUrl, '/panel');
    expect(
      rowsIn(text)
        .slice(1)
        .map((row) => row[7]),
    ).toEqual(['Autorizada (otro sistema)', 'Anulada']);
    const foreign = register.simulator.books().documents[1]?.cufe ?? '';
    expect((await read(register.simulator.panelUrl, `/panel/${foreign}`)).status).toBe(200);
  });

  test('escapes everything and lets nothing run', async () => {
    const register = await startRegister();
    const name = 'documento.listaItems.item.0.descripcion';
    const reason = 'documento.datosTransaccion.motivoContingencia';
    const cufe = cufeIn(
      await register.send(changed(offlineInvoice(1), { [name]: script, [reason]: `${script} & '"` })),
    );
    for (const path of ['/panel', `/panel/${cufe}`]) {
      const { text, headers } = await read(register.simulator.panelUrl, path);
      expect(text).not.toContain('<script');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    }
    const { text } = await read(register.simulator.panelUrl, `/panel/${cufe}`);
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;&quot;');
  });

  test('is there as JSON too, answers while the PAC is down, and cannot be written to', async () => {
    const register = await startRegister();
    cufeIn(await register.send(offlineInvoice(1)));
    await register.simulator.control.set({ down: {} });
    const { controlUrl, panelUrl } = register.simulator;
    const { text } = await read(controlUrl, '/panel.json');
    expect(JSON.parse(text)).toEqual({
      documents: [
        expect.objectContaining({
          billingPoint: '901',
          number: '0000000001',
          cufe: offlineCufe(),
          offline: true,
          state: 'Autorizada',
        }),
      ],
    });
    expect((await read(controlUrl, '/panel')).status).toBe(200);
    await register.simulator.control.clear();
    expect((await fetch(panelUrl, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test('says so when there is nothing yet', async () => {
    const register = await startRegister();
    expect((await read(register.simulator.panelUrl, '/panel')).text).toContain('Todavía no hay documentos.');
  });
});
