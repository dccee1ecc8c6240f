import { afterEach, describe, expect, test } from 'vitest';
import { readBody } from '../../../src/protocol/panama/json-body.ts';
import { replies } from '../../../src/protocol/panama/replies.ts';
import { demoAccount } from '../../../src/simulator/panama/accounts.ts';
import { invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import {
  closeAll,
  cufeIn,
  hour,
  jsonIn,
  morning,
  outcomeIn,
  type Register,
  type Reply,
  startRegister,
} from './support/register.ts';

afterEach(closeAll);

/** A reply as the client's own schema reads it. */
const readAs = <Name extends keyof typeof replies>(name: Name, reply: Reply) => {
  const read = readBody(replies[name], Buffer.from(reply.text));
  if (!read.ok) throw new Error(read.problem);
  return read.message;
};

const key = (number: string) => ({
  codigoSucursalEmisor: '0000',
  puntoFacturacionFiscal: '901',
  numeroDocumentoFiscal: number,
  tipoDocumento: '01',
  tipoEmision: '04',
});

describe('logging in', () => {
  test('PA-01 the right name and password give a token and the moment it ends', async () => {
    const register = await startRegister();
    const { user, password } = demoAccount;
    const reply = await register.post('/Autenticacion', { usuario: user, clave: password });
    expect(readAs('authenticate', reply)).toMatchObject({ token: expect.any(String), expiracion: expect.any(String) });
    expect(jsonIn(reply)['expiracion']).toBe('2026-01-15T11:30:00-05:00');
  });

  test.each([
    ['a wrong password', { usuario: demoAccount.user, clave: 'otra' }],
    ['an unknown name', { usuario: 'nadie', clave: demoAccount.password }],
    ['another body', { user: demoAccount.user }],
  ])('%s is HTTP 401', async (_, body) => {
    const register = await startRegister();
    expect((await register.post('/Autenticacion', body)).status).toBe(401);
  });

  test.each([
    ['no token', ''],
    ['a token of somebody else', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZW1vIiwiZXhwIjo5OTk5OTk5OTk5fQ.AAAA'],
    ['a word', 'Bearer abc'],
  ])('%s is HTTP 401 for every operation, and nothing is authorised', async (_, Authorization) => {
    const register = await startRegister();
    for (const path of ['/Enviar', '/EstadoDocumento', '/Anulacion', '/Descarga', '/ListaDocumentos', '/ConsultaRucDv'])
      expect([path, (await register.ask(path, invoice(), { Authorization })).status]).toEqual([path, 401]);
    expect((await register.folios({ Authorization })).status).toBe(401);
    expect(register.simulator.books().documents).toEqual([]);
  });

  test('a token ends after an hour, and one with changed contents was never good', async () => {
    const register = await startRegister();
    register.clock.now = morning + hour - 1;
    expect((await register.folios()).status).toBe(200);
    register.clock.now = morning + hour;
    expect((await register.folios()).status).toBe(401);
    expect((await register.folios({ Authorization: `Bearer ${await register.login()}` })).status).toBe(200);
    const [head, , signature] = (await register.login('kiosco', 'kiosco-2026')).split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'demo', exp: 9_999_999_999 })).toString('base64url');
    expect((await register.folios({ Authorization: `Bearer ${head}.${forged}.${signature}` })).status).toBe(401);
  });
});

describe('the way in', () => {
  test('other paths, methods and content types are refused', async () => {
    const register = await startRegister();
    expect((await register.post('/Nada', {})).status).toBe(404);
    expect((await register.request('/Enviar', { headers: register.bearer })).status).toBe(405);
    expect((await register.ask('/FoliosRestantes', {})).status).toBe(405);
    const plain = { ...register.bearer, 'Content-Type': 'text/plain' };
    expect((await register.ask('/Enviar', invoice(), plain)).status).toBe(415);
    expect((await register.send(`"${'x'.repeat(2_000_001)}"`)).status).toBe(413);
  });

  test('every reply is what the client’s own schemas read', async () => {
    const register = await startRegister();
    const sent = await register.send(offlineInvoice(1));
    expect(readAs('send', sent)).toEqual({
      codigo: '200',
      resultado: 'procesado',
      mensaje: 'ok',
      cufe: offlineCufe(),
      qr: expect.stringContaining(offlineCufe()),
      fechaRecepcionDGI: '2026-01-15T10:30:00-05:00',
      nroProtocoloAutorizacion: '20260000000000000001',
      fechaLimite: null,
    });
    expect(readAs('status', await register.ask('/EstadoDocumento', key('0000000001')))).toMatchObject({
      codigo: '200',
      cufe: offlineCufe(),
      fechaEmisionDocumento: '2026-01-15T09:12:30-05:00',
      fechaRecepcionDocumento: '2026-01-15T10:30:00-05:00',
      estatusDocumento: 'Autorizada',
    });
    expect(readAs('folios', await register.folios())).toMatchObject({
      foliosUtilizadosCiclo: '1',
      foliosDisponibleCiclo: '99999',
      foliosTotalesDisponibles: '99999',
    });
    const days = { fechaInicio: '2026-01-15', fechaFin: '2026-01-15', paginaActual: '1' };
    const listed = await register.ask('/ListaDocumentos', { codigoSucursal: '0000', ptoFacturacion: '901', ...days });
    expect(readAs('list', listed)).toMatchObject({ documentos: [{ cufe: offlineCufe(), totalFactura: '13.11' }] });
    const ruc = await register.ask('/ConsultaRucDv', { tipoRuc: '2', ruc: '155596713-2-2015' });
    expect(readAs('checkRuc', ruc)).toMatchObject({ codigo: '200', infoRuc: { dv: '59', afiliadoFE: 'SI' } });
    const file = await register.ask('/Descarga', { cufe: offlineCufe(), tipoArchivo: 'XML' });
    expect(readAs('download', file)).toMatchObject({ codigo: '200', archivo: expect.any(String) });
    expect(
      readAs(
        'annul',
        await register.ask('/Anulacion', { motivoAnulacion: 'Error', datosDocumento: key('0000000001') }),
      ),
    ).toMatchObject({ codigo: '200' });
  });

  test('what is asked wrongly is 109, and what is not there 404', async () => {
    const register = await startRegister();
    for (const path of [
      '/EstadoDocumento',
      '/Anulacion',
      '/Descarga',
      '/ListaDocumentos',
      '/ConsultaRucDv',
      '/EnvioCorreo',
    ])
      expect([path, codeIn(await register.ask(path, { nada: '1' }))]).toEqual([path, '109']);
    expect(outcomeIn(await register.ask('/ConsultaRucDv', { tipoRuc: '2', ruc: '1-1-1' }))[0]).toBe('404');
    expect(outcomeIn(await register.ask('/EnvioCorreo', { cufe: offlineCufe(), correos: ['a@example.com'] }))[0]).toBe(
      '404',
    );
    expect(codeIn(await register.ask('/Descarga', { cufe: offlineCufe(), tipoArchivo: 'XML' }))).toBe('404');
  });
});

const codeIn = (reply: Reply): unknown => jsonIn(reply)['codigo'] ?? jsonIn(reply)['Codigo'];

describe('lists and letters', () => {
  const listed = async (register: Register, changes: object) => {
    const days = { fechaInicio: '2026-01-01', fechaFin: '2026-01-31', paginaActual: '1' };
    return jsonIn(
      await register.ask('/ListaDocumentos', { codigoSucursal: '0000', ptoFacturacion: '001', ...days, ...changes }),
    );
  };

  test('a list is of a point, a type and days, in pages of fifty', async () => {
    const register = await startRegister();
    for (let number = 1; number <= 51; number += 1) cufeIn(await register.send(invoice(number)));
    cufeIn(await register.send(offlineInvoice(1)));
    const first = await listed(register, {});
    expect([first['totalDocumentos'], first['totalPaginas'], first['documentos']]).toEqual([
      '51',
      '2',
      expect.objectContaining({ length: 50 }),
    ]);
    expect(await listed(register, { paginaActual: '2' })).toMatchObject({
      documentos: [{ numeroDocumentoFiscal: '0000000051' }],
    });
    expect(await listed(register, { tipoDocumento: '06' })).toMatchObject({ totalDocumentos: '0', documentos: [] });
    expect(await listed(register, { codigoSucursal: '0001' })).toMatchObject({ totalDocumentos: '0' });
    expect(await listed(register, { fechaInicio: '2026-01-16' })).toMatchObject({ totalDocumentos: '0' });
    expect(await listed(register, { fechaFin: '2026-01-14T23:59:59-05:00' })).toMatchObject({ totalDocumentos: '0' });
  });

  test('a letter is noted in the books', async () => {
    const register = await startRegister();
    cufeIn(await register.send(offlineInvoice(1)));
    const letter = { cufe: offlineCufe(), correos: ['cliente@example.com'] };
    expect(outcomeIn(await register.ask('/EnvioCorreo', letter))[0]).toBe('200');
    expect(register.simulator.books().documents).toMatchObject([{ mailedTo: ['cliente@example.com'] }]);
  });
});
