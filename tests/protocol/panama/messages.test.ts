import { describe, expect, test } from 'vitest';
import { annulRequest, type WireAnnulment } from '../../../src/protocol/panama/annulment.ts';
import { type DocumentKey, documentKey } from '../../../src/protocol/panama/document-key.ts';
import { jsonBody, readBody } from '../../../src/protocol/panama/json-body.ts';
import { basePath, operations } from '../../../src/protocol/panama/paths.ts';
import { downloadRequest, listRequest, loginRequest, rucRequest } from '../../../src/protocol/panama/requests.ts';

const key: DocumentKey = {
  codigoSucursalEmisor: '0000',
  puntoFacturacionFiscal: '901',
  numeroDocumentoFiscal: '0000000001',
  tipoDocumento: '01',
  tipoEmision: '04',
};
const annulment: WireAnnulment = {
  motivoAnulacion: 'Venta no realizada',
  datosDocumento: { ...key, serialDispositivo: '' },
};
const query = { codigoSucursal: '0000', ptoFacturacion: '001', fechaInicio: '2026-01-15', fechaFin: '2026-01-15' };

describe('requests', () => {
  test.each([
    ['Autenticacion', loginRequest, { usuario: 'demo', clave: 'x' }, 'clave'],
    ['EstadoDocumento', documentKey, key, 'tipoEmision'],
    ['Anulacion', annulRequest, annulment, 'motivoAnulacion'],
    ['Descarga', downloadRequest, { cufe: 'FE01', tipoArchivo: 'PDF' }, 'tipoArchivo'],
    ['ListaDocumentos', listRequest, { ...query, serialDispositivo: '', paginaActual: '1' }, 'paginaActual'],
    ['ConsultaRucDv', rucRequest, { tipoRuc: '2', ruc: '155596713-2-2015' }, 'ruc'],
  ])('the body of %s reads back, and not without one of its fields or with one more', (_, schema, body, needed) => {
    expect(readBody(schema, jsonBody(body))).toEqual({ ok: true, message: body });
    expect(readBody(schema, jsonBody({ ...body, [needed]: undefined }))).toMatchObject({ ok: false });
    expect(readBody(schema, jsonBody({ ...body, otro: 'x' }))).toMatchObject({ ok: false });
  });

  test('an annulment needs no serial of a device', () => {
    expect(readBody(annulRequest, jsonBody({ ...annulment, datosDocumento: key }))).toMatchObject({ ok: true });
  });
});

test('every operation has the path that integrators use', () => {
  expect(Object.values(operations).map(({ method, path }) => `${method} ${basePath}${path}`)).toEqual([
    'POST /api/Autenticacion',
    'POST /api/Enviar',
    'POST /api/EstadoDocumento',
    'POST /api/Anulacion',
    'POST /api/Descarga',
    'GET /api/FoliosRestantes',
    'POST /api/ListaDocumentos',
    'POST /api/ConsultaRucDv',
  ]);
});
