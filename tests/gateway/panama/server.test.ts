import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Document } from '../../../src/fiscal/document.ts';
import { type Instant } from '../../../src/fiscal/time.ts';
import { cufe, cufeParts } from '../../../src/gateway/panama/cufe.ts';
import { panamaServer } from '../../../src/gateway/panama/server.ts';
import { type Happening, moment } from '../../support/fiscal-past.ts';
import { documentAfter } from '../../support/panama-bodies.ts';
import { issued, opened, wentOffline } from '../../support/panama-past.ts';
import { issuer, sale } from '../../support/panama-requests.ts';
import { noon, open, password, patient } from './pac-at.ts';
import { type PacServer, pacServer } from './pac-server.ts';

let pac: PacServer;
beforeEach(async () => {
  pac = await pacServer();
  pac.will('/Autenticacion', open());
});
afterEach(() => pac.close());

const server = () => panamaServer({ url: pac.url, user: 'demo', password, now: (): Instant => noon }, issuer);
const send = (document: Document) => server().send(document, patient, new AbortController().signal);
const lookUp = (document: Document) => server().lookUp(document, patient);

const when = moment('2026-01-15T09:12:30-05:00');
const shop = [opened(moment('2026-01-15T08:00:00-05:00'))];
const onlineSale = documentAfter(shop, { command: sale(), when });
const offlineSale = documentAfter([...shop, wentOffline(moment('2026-01-15T09:00:00-05:00'))], {
  command: sale(),
  when,
});

/** A code of the PAC's own for a document of ours. */
const codeOf = (document: Document, changes: Partial<Parameters<typeof cufe>[0]> = {}): string =>
  cufe({
    documentType: '01',
    rucType: '2',
    ruc: issuer.ruc,
    dv: issuer.dv,
    branch: '0000',
    date: '20260115',
    number: document.fiscalNumber ?? '',
    point: document.series?.point ?? '',
    emissionType: document.offline ? '04' : '01',
    environment: '2',
    securityCode: '111111111',
    ...changes,
  });

const yes = (code: string) => ({
  body: {
    codigo: '200',
    resultado: 'procesado',
    mensaje: 'ok',
    cufe: code,
    qr: 'https://example.org/qr',
    fechaRecepcionDGI: '2026-01-15T09:12:33-05:00',
    nroProtocoloAutorizacion: '20260000000000000001',
  },
});
const no = (codigo: string, mensaje: string) => ({ body: { codigo, resultado: 'error', mensaje } });
const held = (code: string, changes: object = {}) => ({
  body: {
    codigo: '200',
    resultado: 'procesado',
    mensaje: 'ok',
    cufe: code,
    fechaEmisionDocumento: '2026-01-15T09:12:30-05:00',
    fechaRecepcionDocumento: '2026-01-15T09:12:33-05:00',
    estatusDocumento: 'Autorizada',
    ...changes,
  },
});
const unknown = no('404', 'no existe');

describe('a sign of life', () => {
  test('PA-01 is a login, made anew each time', async () => {
    const to = server();
    expect(await to.probe(patient)).toEqual({ kind: 'alive', serverTime: null });
    expect(await to.probe(patient)).toEqual({ kind: 'alive', serverTime: null });
    expect(pac.count('/Autenticacion')).toBe(2);
  });

  test.each([
    ['a wrong password', { status: 401, body: { mensaje: 'credenciales' } }, 'undelivered'],
    ['a portal page', { raw: '<html>' }, 'uncertain'],
    ['a connection that dies', 'drop' as const, 'uncertain'],
  ])('PA-01 %s is none', async (_, act, kind) => {
    pac.will('/Autenticacion', act);
    expect(await server().probe(patient)).toMatchObject({ kind });
  });
});

describe('sending a document', () => {
  test('K-03 the very bytes go to Enviar, and what the PAC gave comes back', async () => {
    pac.will('/Enviar', yes(codeOf(onlineSale)));
    expect(await send(onlineSale)).toEqual({
      kind: 'accepted',
      fiscalNumber: null,
      pair: null,
      authorisation: {
        cufe: codeOf(onlineSale),
        protocol: '20260000000000000001',
        receivedAt: moment('2026-01-15T09:12:33-05:00'),
        qr: 'https://example.org/qr',
      },
    });
    const body = pac.seen.find(({ path }) => path.endsWith('/Enviar'))?.body;
    expect(body).toBe(Buffer.from(onlineSale.bytes, 'base64').toString('utf8'));
  });

  test('PA-18 objections of the DGI are a rejection under the first code, with all of them in words', async () => {
    pac.will('/Enviar', no('203', '2152-valor de ITBMS | 2501-total de ITBMS'));
    expect(await send(onlineSale)).toMatchObject({
      kind: 'rejected',
      code: 2152,
      text: '2152-valor de ITBMS | 2501-total de ITBMS',
    });
  });

  test('PA-18 bad data is a rejection under the code of the reply', async () => {
    pac.will('/Enviar', no('109', 'no quedan folios disponibles'));
    expect(await send(onlineSale)).toMatchObject({
      kind: 'rejected',
      code: 109,
      text: '109-no quedan folios disponibles',
    });
  });

  test.each(['100', '101', '201', '202', '300', '999'])('PA-17 code %s leaves it uncertain', async (code) => {
    pac.will('/Enviar', no(code, '?'));
    expect(await send(onlineSale)).toEqual({ kind: 'uncertain', why: `${code} ?` });
  });

  test('PA-01 a password that is not known any more means that nothing left', async () => {
    pac.will('/Autenticacion', { status: 401, body: { mensaje: `clave ${password} incorrecta` } });
    expect(await send(onlineSale)).toEqual({ kind: 'undelivered', why: 'LOGIN_REFUSED' });
    expect(pac.count('/Enviar')).toBe(0);
  });
});

test.each([
  ['102', 'documento enviado anteriormente', 102],
  ['203', '1513-número duplicado', 1513],
  ['203', '1002-documento duplicado', 1002],
])(
  'PA-17 that its number is taken (%s %s) is told as such: by whom is for a look-up to say',
  async (codigo, text, code) => {
    pac.will('/Enviar', no(codigo, text));
    expect(await send(offlineSale)).toEqual({ kind: 'taken', code, text });
    expect(pac.count('/EstadoDocumento')).toBe(0);
  },
);

test.each([
  ['number', { number: '0000000009' }],
  ['point', { point: '002' }],
  ['day', { date: '20260114' }],
  ['issuer', { ruc: '155596713-2-2016' }],
])('PA-13 a yes with the code of another %s leaves it uncertain', async (_, parts) => {
  pac.will('/Enviar', yes(codeOf(onlineSale, parts)));
  expect(await send(onlineSale)).toMatchObject({ kind: 'uncertain' });
});

test('PA-14 a yes with another security code than ours is a yes; the difference is for paper to show', async () => {
  pac.will('/Enviar', yes(codeOf(offlineSale)));
  expect(await send(offlineSale)).toMatchObject({ kind: 'accepted', authorisation: { cufe: codeOf(offlineSale) } });
});

describe('looking a document up', () => {
  test('PA-17 asks by branch, point, number, type and emission', async () => {
    pac.will('/EstadoDocumento', unknown);
    expect(await lookUp(offlineSale)).toEqual({ kind: 'absent' });
    expect(JSON.parse(pac.seen.at(-1)?.body ?? '')).toEqual({
      codigoSucursalEmisor: '0000',
      puntoFacturacionFiscal: '901',
      numeroDocumentoFiscal: '0000000001',
      tipoDocumento: '01',
      tipoEmision: '04',
    });
  });

  test('PA-14 one with a code of ours is ours only under that very code', async () => {
    pac.will('/EstadoDocumento', held(offlineSale.cufe ?? ''), held(codeOf(offlineSale)));
    expect(await lookUp(offlineSale)).toMatchObject({
      kind: 'registered',
      authorisation: { cufe: offlineSale.cufe, protocol: null, qr: null },
    });
    expect(await lookUp(offlineSale)).toMatchObject({ kind: 'foreign' });
  });

  test.each([
    ['our moment', {}, {}, 'registered'],
    ['our moment, written in Greenwich', {}, { fechaEmisionDocumento: '2026-01-15T14:12:30Z' }, 'registered'],
    ['our day, the moment not told', {}, { fechaEmisionDocumento: null }, 'registered'],
    ['another moment', {}, { fechaEmisionDocumento: '2026-01-15T09:12:31-05:00' }, 'foreign'],
    ['another day', { date: '20260114' }, { fechaEmisionDocumento: null }, 'foreign'],
    ['another point', { point: '002' }, {}, 'foreign'],
    ['another issuer', { ruc: '155596713-2-2016' }, {}, 'foreign'],
    ['our moment, annulled', {}, { estatusDocumento: 'Anulada' }, 'foreign'],
  ])('PA-13 one whose code the PAC made is ours with %s', async (_, parts, told, kind) => {
    pac.will('/EstadoDocumento', held(codeOf(onlineSale, parts), told));
    expect(await lookUp(onlineSale)).toMatchObject({ kind });
  });

  test('PA-17 neither a code without meaning nor a refused login says that it is not there', async () => {
    pac.will('/EstadoDocumento', no('201', '?'));
    expect(await lookUp(onlineSale)).toEqual({ kind: 'uncertain', why: '201 ?' });
    pac.will('/Autenticacion', { status: 401, body: {} });
    expect(await lookUp(onlineSale)).toMatchObject({ kind: 'undelivered' });
  });
});

describe('an annulment', () => {
  const code = codeOf(onlineSale);
  const accepted: Happening = () => [
    {
      type: 'documentAccepted',
      at: when,
      number: 2,
      fiscalNumber: '0000000001',
      pair: null,
      authorisation: { cufe: code, protocol: null, receivedAt: null, qr: null },
    },
  ];
  const annulment = documentAfter([...shop, issued(sale(), when), accepted], { command: { type: 'cancelLast' }, when });

  test('goes to Anulacion, and a yes is enough', async () => {
    pac.will('/Anulacion', no('200', 'ok'));
    expect(await send(annulment)).toEqual({ kind: 'accepted', fiscalNumber: null, pair: null, authorisation: null });
    expect(JSON.parse(pac.seen.at(-1)?.body ?? '')).toMatchObject({ datosDocumento: { tipoDocumento: '01' } });
  });

  test.each([
    ['203', 'el documento ya está anulado', 'rejected'],
    ['300', '?', 'uncertain'],
  ])('answered %s %s it is %s', async (codigo, text, kind) => {
    pac.will('/Anulacion', no(codigo, text));
    expect(await send(annulment)).toMatchObject({ kind });
  });

  test('PA-17 is there when the document is annulled, and not there while it stands', async () => {
    pac.will('/EstadoDocumento', held(code, { estatusDocumento: 'Anulada' }), held(code), unknown);
    expect(await lookUp(annulment)).toEqual({ kind: 'registered', fiscalNumber: null, authorisation: null });
    expect(await lookUp(annulment)).toEqual({ kind: 'absent' });
    expect(await lookUp(annulment)).toEqual({ kind: 'absent' });
    expect(cufeParts(code)?.number).toBe(JSON.parse(pac.seen.at(-1)?.body ?? '').numeroDocumentoFiscal);
  });
});
