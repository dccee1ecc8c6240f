import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { open, pacAt, patient } from './pac-at.ts';
import { type Act, type PacServer, pacServer } from './pac-server.ts';

let server: PacServer;
beforeEach(async () => {
  server = await pacServer();
  server.will('/Autenticacion', open());
});
afterEach(() => server.close());

const clientAt = (path: string, act: Act) => {
  server.will(path, act);
  return pacAt(server).client;
};

describe('folios', () => {
  const left = (act: Act) => clientAt('/FoliosRestantes', act).folios(patient);
  const reply = {
    codigo: '200',
    licencia: 'XXXX-XXXX',
    foliosUtilizadosCiclo: '12',
    foliosDisponibleCiclo: '488',
    foliosTotalesDisponibles: 500,
  };

  test('are told as numbers', async () => {
    expect(await left({ body: reply })).toEqual({
      kind: 'answered',
      reply: { licence: 'XXXX-XXXX', available: 500, availableInCycle: 488, usedInCycle: 12 },
    });
    expect(server.seen.at(-1)).toMatchObject({ method: 'GET', path: '/api/FoliosRestantes', body: '' });
  });

  test('of which none are left are told as zero', async () => {
    expect(await left({ body: { Codigo: '200', FoliosTotalesDisponibles: '0' } })).toEqual({
      kind: 'answered',
      reply: { licence: null, available: 0, availableInCycle: null, usedInCycle: null },
    });
  });

  test('of the cycle alone are enough', async () => {
    expect(await left({ body: { codigo: '200', foliosDisponibleCiclo: '7' } })).toMatchObject({
      kind: 'answered',
      reply: { available: null, availableInCycle: 7 },
    });
  });

  test.each<readonly [string, Act, string]>([
    ['a reply without a number', { body: { codigo: '200', licencia: 'X' } }, 'unclear'],
    ['a number that is none', { body: { codigo: '200', foliosTotalesDisponibles: 'muchos' } }, 'unclear'],
    ['a rejection', { body: { ...reply, codigo: '109', mensaje: 'licencia vencida' } }, 'rejected'],
    ['a page', { raw: '<html></html>' }, 'uncertain'],
  ])('are not told by %s', async (_, act, kind) => {
    expect(await left(act)).toMatchObject({ kind });
  });
});

describe('a download', () => {
  const file = (format: 'PDF' | 'XML', act: Act) => clientAt('/Descarga', act).download('FE01', format, patient);
  const pdf = Buffer.from('%PDF-1.7 …');
  const xml = Buffer.from('<?xml version="1.0"?><rFE/>');

  test.each<readonly [string, 'PDF' | 'XML', Act, Uint8Array]>([
    ['in JSON of Pascal case', 'PDF', { body: { Codigo: '200', Archivo: pdf.toString('base64') } }, pdf],
    ['in JSON', 'XML', { body: { codigo: '200', archivo: xml.toString('base64') } }, xml],
    ['as it is, a PDF', 'PDF', { raw: pdf }, pdf],
    ['as it is, XML', 'XML', { raw: xml }, xml],
  ])('comes %s', async (_, format, act, bytes) => {
    const outcome = await file(format, act);
    expect(outcome).toMatchObject({ kind: 'answered' });
    expect(outcome.kind === 'answered' && Buffer.from(outcome.reply).equals(bytes)).toBe(true);
    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toEqual({ cufe: 'FE01', tipoArchivo: format });
  });

  test.each<readonly [string, 'PDF' | 'XML', Act, string]>([
    ['a page that could pass for XML', 'XML', { raw: '<!doctype html><html></html>' }, 'uncertain'],
    ['XML where a PDF was asked for', 'PDF', { raw: xml }, 'uncertain'],
    ['a file under HTTP 500', 'PDF', { status: 500, raw: pdf }, 'uncertain'],
    ['a file that is no base64', 'PDF', { body: { codigo: '200', archivo: '***' } }, 'uncertain'],
    ['success without a file', 'PDF', { body: { Codigo: '200', Archivo: '' } }, 'unclear'],
    ['a rejection', 'PDF', { body: { Codigo: '203', Mensaje: 'no existe' } }, 'rejected'],
  ])('does not come: %s', async (_, format, act, kind) => {
    expect(await file(format, act)).toMatchObject({ kind });
  });
});

describe('the list of documents', () => {
  const query = {
    codigoSucursal: '0000',
    ptoFacturacion: '901',
    fechaInicio: '2026-01-15',
    fechaFin: '2026-01-16',
    paginaActual: '1',
  };

  test('has a row for each', async () => {
    const row = { NumeroDocumentoFiscal: '0000000001', Cufe: 'FE01', estatusDocumento: 'Autorizada', otro: 1 };
    const client = clientAt('/ListaDocumentos', { body: { codigo: '200', documentos: [row] } });
    expect(await client.list(query, patient)).toMatchObject({
      kind: 'answered',
      reply: [
        { numeroDocumentoFiscal: '0000000001', cufe: 'FE01', estatusDocumento: 'Autorizada', fechaEmision: null },
      ],
    });
    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toEqual(query);
  });

  test('is unclear when the reply has none', async () => {
    const client = clientAt('/ListaDocumentos', { body: { codigo: '200' } });
    expect(await client.list(query, patient)).toMatchObject({ kind: 'unclear', code: '200' });
  });
});

describe('the check of a RUC', () => {
  const query = { tipoRuc: '2', ruc: '155596713-2-2015' };
  const facts = { tipoRuc: '2', ruc: '155596713-2-2015', dv: '59', razonSocial: 'Tienda', afiliadoFE: 'SI' };

  test('tells its check digits and its name', async () => {
    const client = clientAt('/ConsultaRucDv', { body: { codigo: '200', mensaje: 'ok', infoRuc: facts } });
    expect(await client.checkRuc(query, patient)).toEqual({ kind: 'answered', reply: facts });
    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).toEqual(query);
  });

  test('is unclear when the PAC does not know it', async () => {
    const client = clientAt('/ConsultaRucDv', { body: { codigo: '102', mensaje: 'no existe', infoRuc: null } });
    expect(await client.checkRuc(query, patient)).toEqual({ kind: 'unclear', code: '102', text: 'no existe' });
  });
});
