import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { duration, instant, minutes } from '../../../src/fiscal/time.ts';
import { open, pacAt, password, patient } from './pac-at.ts';
import { type Act, type PacServer, pacServer } from './pac-server.ts';

const path = '/Enviar';
const body = Buffer.from('{"documento": {"exact":  "bytes, as they were made: ñ"}}');
const cufe = 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893';

const authorised = {
  codigo: '200',
  resultado: 'procesado',
  mensaje: 'ok',
  cufe,
  qr: 'https://dgi-fep.mef.gob.pa/Consultas/FacturasPorQR?chFE=…',
  fechaRecepcionDGI: '2026-01-15T15:30:00-05:00',
  nroProtocoloAutorizacion: '20260000000000000001',
  fechaLimite: null,
};
const rejection = (mensaje: string | null, codigo = '203') => ({
  body: { ...authorised, codigo, resultado: 'error', mensaje, cufe: null, qr: null, fechaRecepcionDGI: null },
});

let server: PacServer;
beforeEach(async () => {
  server = await pacServer();
  server.will('/Autenticacion', open());
});
afterEach(() => server.close());

const sent = (act: Act) => {
  server.will(path, act);
  return pacAt(server).client.send(body, patient);
};

describe('an authorised document', () => {
  const outcome = {
    kind: 'authorised',
    cufe,
    qr: authorised.qr,
    protocol: '20260000000000000001',
    receivedAt: instant(Date.parse('2026-01-15T20:30:00Z')),
  };

  test('is told with its code, its protocol and the moment, after its exact bytes were sent', async () => {
    expect(await sent({ body: authorised })).toEqual(outcome);
    expect(server.seen.at(-1)).toMatchObject({ method: 'POST', path: '/api/Enviar', body: body.toString('utf8') });
  });

  test('is told in Pascal case and with a number for the code just as well', async () => {
    const pascal = Object.fromEntries(
      Object.entries(authorised).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
    );
    expect(await sent({ body: { ...pascal, Codigo: 200 } })).toEqual(outcome);
  });

  test('is told though everything but code and CUFE is left out', async () => {
    const least = { kind: 'authorised', cufe, qr: null, protocol: null, receivedAt: null };
    expect(await sent({ body: { codigo: '200', cufe } })).toEqual(least);
  });
});

describe('a rejected document', () => {
  test('PA-18 bears the objections of the DGI one by one', async () => {
    expect(await sent(rejection('2507-total de la factura | 1506 - falta el inicio'))).toEqual({
      kind: 'rejected',
      rejections: [
        { code: '2507', text: 'total de la factura' },
        { code: '1506', text: 'falta el inicio' },
      ],
    });
  });

  test.each([
    ['in words without a code', rejection('documento inválido'), '203', 'documento inválido'],
    ['without a word', rejection(null), '203', ''],
    ['for its data or for want of folios', rejection('folios agotados', '109'), '109', 'folios agotados'],
    ['under HTTP 400', { ...rejection('campo vacío', '109'), status: 400 }, '109', 'campo vacío'],
    ['in words that repeat the password', rejection(`clave ${password}`), '203', 'clave ***'],
    ['by the DGI in words that repeat it', rejection(`2507-total ${password}`), '2507', 'total ***'],
  ])('PA-18 is rejected %s', async (_, act, code, text) => {
    expect(await sent(act)).toEqual({ kind: 'rejected', rejections: [{ code, text }] });
  });
});

describe('a document whose number or code is taken', () => {
  test.each([
    ['102', rejection('documento duplicado', '102'), '102'],
    ['1513 as the code of the reply', rejection('numero duplicado', '1513'), '1513'],
    ['1002 as the code of the reply', rejection('duplicado', '1002'), '1002'],
    ['1513 within a 203', rejection('1513-numero de documento fiscal duplicado'), '1513'],
    ['1002 within a 203, last of several', rejection('2507-total | 1002-CUFE duplicado'), '1002'],
    ['1513 within a 203, after other words', rejection('Error de la DGI: 1513 - duplicado'), '1513'],
  ])('PA-17 is to be looked up: %s', async (_, act, code) => {
    expect(await sent(act)).toEqual({ kind: 'duplicate', code, text: act.body.mensaje });
  });

  test('PA-17 an amount of 1002 in the words of a rejection is no duplicate', async () => {
    expect(await sent(rejection('2507-total 1002.00, se esperaba 1513'))).toMatchObject({ kind: 'rejected' });
  });
});

describe('a reply that leaves open what became of the document', () => {
  test.each(['100', '101', '201', '202', '300', '404', '999', ''])('PA-17 is unclear: code "%s"', async (code) => {
    expect(await sent(rejection('intente de nuevo', code))).toEqual({
      kind: 'unclear',
      code,
      text: 'intente de nuevo',
    });
  });

  test.each([
    ['null', null],
    ['empty', ''],
  ])('PA-17 is unclear: success whose CUFE is %s', async (_, none) => {
    expect(await sent({ body: { ...authorised, cufe: none } })).toEqual({ kind: 'unclear', code: '200', text: 'ok' });
  });

  test.each<readonly [string, Act]>([
    ['a page of HTML', { raw: '<!doctype html><h1>Mantenimiento</h1>' }],
    ['an empty body', { raw: '' }],
    ['JSON that breaks off', { raw: '{"codigo":"200","cufe":"FE01' }],
    ['bytes that are no text', { raw: new Uint8Array([0xff, 0xfe, 0x00]) }],
    ['a reply without a code', { body: { cufe, mensaje: 'ok' } }],
    ['a list', { body: [authorised] }],
    ['a code that is null', { body: { ...authorised, codigo: null } }],
    ['more bytes than any reply has', { raw: `{"codigo":"200","cufe":"${cufe}"}${' '.repeat(4_000_001)}` }],
    ['a server in trouble', { status: 500, body: authorised }],
    ['a gateway without its server', { status: 502, raw: 'Bad Gateway' }],
    ['a redirect', { status: 302, body: authorised }],
    ['success under HTTP 400', { status: 400, body: authorised }],
    ['HTTP 404', { status: 404, raw: 'not found' }],
    ['a connection that dies after the document left', 'drop'],
  ])('PA-17 is uncertain: %s', async (_, act) => {
    expect(await sent(act)).toMatchObject({ kind: 'uncertain' });
    expect(server.count(path)).toBe(1);
  });
});

describe('a server that does not answer', () => {
  test('PA-17 leaves the document uncertain once the limits have passed', async () => {
    server.will(path, 'silence');
    const { client } = pacAt(server);
    await client.authenticate(patient);
    const hasty = { connect: duration(50), answer: duration(150) };
    expect(await client.send(body, hasty)).toMatchObject({ kind: 'uncertain' });
    expect(server.count(path)).toBe(1);
  });

  test('PA-19 leaves the document uncertain when the cashier gives up after it left', async () => {
    server.will(path, 'silence');
    const [key, endless] = [new AbortController(), { connect: minutes(10), answer: minutes(10) }];
    const sending = pacAt(server).client.send(body, endless, key.signal);
    await expect.poll(() => server.count(path)).toBe(1);
    key.abort();
    expect(await sending).toMatchObject({ kind: 'uncertain' });
  });

  test('PA-19 leaves the document undelivered when nobody listens', async () => {
    const { client } = pacAt(server);
    await client.authenticate(patient);
    await server.close();
    expect(await client.send(body, patient)).toEqual({ kind: 'undelivered', why: 'ECONNREFUSED' });
    expect(await client.authenticate(patient)).toMatchObject({ kind: 'undelivered' });
  });
});
