import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../../src/fiscal/time.ts';
import { type DocumentKey } from '../../../src/protocol/panama/document-key.ts';
import { open, pacAt, patient } from './pac-at.ts';
import { type Act, type PacServer, pacServer } from './pac-server.ts';

const cufe = 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893';
const key: DocumentKey = {
  codigoSucursalEmisor: '0000',
  puntoFacturacionFiscal: '901',
  numeroDocumentoFiscal: '0000000001',
  tipoDocumento: '01',
  tipoEmision: '04',
};
const held = {
  codigo: '200',
  resultado: 'procesado',
  mensaje: 'ok',
  cufe,
  fechaEmisionDocumento: '2026-01-15T09:12:30-05:00',
  fechaRecepcionDocumento: '2026-01-15T15:30:00-05:00',
  estatusDocumento: 'Autorizada',
  mensajeDocumento: '',
};

let server: PacServer;
beforeEach(async () => {
  server = await pacServer();
  server.will('/Autenticacion', open());
});
afterEach(() => server.close());

const asked = (act: Act) => {
  server.will('/EstadoDocumento', act);
  return pacAt(server).client.status(key, patient);
};

describe('what a PAC holds under a key', () => {
  test.each([
    ['Autorizada', 'authorised'],
    ['AUTORIZADA', 'authorised'],
    ['Anulada', 'annulled'],
  ])('PA-17 a document that is %s is %s', async (estatusDocumento, kind) => {
    expect(await asked({ body: { ...held, estatusDocumento } })).toEqual({
      kind,
      cufe,
      issuedAt: instant(Date.parse('2026-01-15T14:12:30Z')),
      receivedAt: instant(Date.parse('2026-01-15T20:30:00Z')),
    });
    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toEqual(key);
  });

  test.each([
    ['404', 'documento no existe'],
    ['203', '1512-no existe'],
  ])('PA-17 code %s says that it is absent', async (codigo, mensaje) => {
    const reply = { codigo, resultado: 'error', mensaje, cufe: null };
    expect(await asked({ body: reply })).toEqual({ kind: 'absent', code: codigo, text: mensaje });
    expect(await asked({ status: 404, body: reply })).toMatchObject({ kind: 'absent' });
  });

  test.each(['100', '101', '102', '109', '201', '202', '300'])('PA-17 code %s says nothing certain', async (codigo) => {
    const reply = { codigo, mensaje: 'error', mensajeDocumento: 'más tarde' };
    expect(await asked({ body: reply })).toEqual({ kind: 'unclear', code: codigo, text: 'error: más tarde' });
  });

  test.each([
    ['a status of another name', { estatusDocumento: 'En proceso' }, 'ok: En proceso'],
    ['no status', { estatusDocumento: null }, 'ok'],
    ['no CUFE', { cufe: '' }, 'ok: Autorizada'],
  ])('PA-17 success with %s is unclear', async (_, change, text) => {
    expect(await asked({ body: { ...held, ...change } })).toEqual({ kind: 'unclear', code: '200', text });
  });

  test.each<readonly [string, Act]>([
    ['a page', { raw: '<html></html>' }],
    ['a server in trouble', { status: 503, body: { codigo: '404', mensaje: 'no existe' } }],
    ['a page not found', { status: 404, raw: 'Not Found' }],
    ['a dead connection', 'drop'],
  ])('PA-17 %s never says that a document is absent', async (_, act) => {
    expect(await asked(act)).toMatchObject({ kind: 'uncertain' });
  });
});

describe('an annulment', () => {
  const body = Buffer.from('{"motivoAnulacion":"Venta no realizada"}');
  const annulled = (act: Act) => {
    server.will('/Anulacion', act);
    return pacAt(server).client.annul(body, patient);
  };

  test('is registered, after its exact bytes were sent', async () => {
    expect(await annulled({ body: { codigo: '200', resultado: 'procesado', mensaje: 'ok' } })).toEqual({
      kind: 'annulled',
    });
    expect(server.seen.at(-1)).toMatchObject({ path: '/api/Anulacion', body: body.toString('utf8') });
  });

  test.each<readonly [Act, unknown]>([
    [
      { body: { Codigo: '203', Mensaje: 'pasaron 7 días' } },
      { kind: 'rejected', rejections: [{ code: '203', text: 'pasaron 7 días' }] },
    ],
    [{ body: { codigo: '201', mensaje: null } }, { kind: 'unclear', code: '201', text: '' }],
    ['drop', expect.objectContaining({ kind: 'uncertain' })],
  ])('is not: %j', async (act, outcome) => {
    expect(await annulled(act)).toEqual(outcome);
  });
});
