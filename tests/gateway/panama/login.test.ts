import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { duration, minutes, seconds } from '../../../src/fiscal/time.ts';
import { noon, open, pacAt, password, patient, token } from './pac-at.ts';
import { type Act, type PacServer, pacServer } from './pac-server.ts';

const login = '/Autenticacion';
const folios = '/FoliosRestantes';
const enough = { body: { codigo: '200', foliosTotalesDisponibles: '488' } };
const body = Buffer.from('{"documento":{}}');

let server: PacServer;
beforeEach(async () => {
  server = await pacServer();
  server.will(login, open());
  server.will(folios, enough);
});
afterEach(() => server.close());

const tokensAt = (path: string): readonly string[] =>
  server.seen.filter((each) => each.path === `/api${path}`).map((each) => each.token);

describe('logging in', () => {
  test.each<readonly [string, Act]>([
    ['an object', open()],
    ['keys in Pascal case', { body: { Token: token, Expiracion: null, Mensaje: 'ok' } }],
    ['a bare string of JSON', { body: token }],
    ['a bare token that is no JSON', { raw: token }],
  ])('PA-01 the token comes as %s', async (_, act) => {
    server.will(login, act);
    const { client } = pacAt(server);
    expect(await client.authenticate(patient)).toEqual({ kind: 'authenticated' });
    await client.folios(patient);
    expect(tokensAt(folios)).toEqual([`Bearer ${token}`]);
    expect(server.seen[0]).toMatchObject({ method: 'POST', body: `{"usuario":"demo","clave":"${password}"}` });
  });

  test.each<readonly [string, Act, string]>([
    ['HTTP 401', { status: 401, body: { mensaje: 'usuario o clave incorrectos' } }, 'usuario o clave incorrectos'],
    ['HTTP 401 without words', { status: 401, raw: '' }, ''],
    ['HTTP 403', { status: 403, body: { Mensaje: 'cuenta suspendida' } }, 'cuenta suspendida'],
    ['words instead of a token', { body: { token: null, mensaje: 'clave vencida' } }, 'clave vencida'],
    ['words that repeat the password', { status: 401, body: { mensaje: `no es ${password}` } }, 'no es ***'],
  ])('PA-01 credentials are denied by %s', async (_, act, text) => {
    server.will(login, act);
    expect(await pacAt(server).client.authenticate(patient)).toEqual({ kind: 'denied', text });
  });

  test.each<readonly [string, Act]>([
    ['a page of a portal', { raw: '<!doctype html><title>Wi-Fi</title>' }],
    ['an empty body', { raw: '' }],
    ['JSON without a token', { body: { codigo: '200' } }],
    ['a server in trouble', { status: 503, body: { token } }],
    ['a redirect', { status: 302, body: { token } }],
    ['a connection that dies', 'drop'],
  ])('PA-01 %s proves nothing', async (_, act) => {
    server.will(login, act);
    expect(await pacAt(server).client.authenticate(patient)).toMatchObject({ kind: 'uncertain' });
  });

  test('PA-01 each authentication asks anew, though a token is held', async () => {
    const { client } = pacAt(server);
    await client.authenticate(patient);
    await client.authenticate(patient);
    expect(server.count(login)).toBe(2);
  });
});

describe('the token', () => {
  test('is used for every call until 50 minutes have gone by', async () => {
    const { client, pass } = pacAt(server);
    await client.folios(patient);
    pass(minutes(49));
    await client.folios(patient);
    expect(server.count(login)).toBe(1);
    pass(minutes(1));
    await client.folios(patient);
    expect(server.count(login)).toBe(2);
  });

  test.each([
    ['with an offset', '2026-01-15T12:05:00-05:00'],
    ['in UTC with fractions', '2026-01-15T17:05:00.125Z'],
    ['without an offset, which then is Panama’s', '2026-01-15 12:05:00'],
  ])('is renewed before it expires, told %s', async (_, expiry) => {
    server.will(login, { ...open(token, expiry), date: 'Thu, 15 Jan 2026 17:00:00 GMT' });
    const { client, pass } = pacAt(server);
    await client.folios(patient);
    pass(minutes(4));
    await client.folios(patient);
    expect(server.count(login)).toBe(1);
    pass(seconds(45));
    await client.folios(patient);
    expect(server.count(login)).toBe(2);
  });

  test('lives as long as the server’s clock says, though ours is an hour ahead', async () => {
    server.will(login, { ...open(token, '2026-01-15T11:05:00-05:00'), date: 'Thu, 15 Jan 2026 16:00:00 GMT' });
    const { client, pass } = pacAt(server);
    expect(noon).toBe(Date.parse('2026-01-15T17:00:00Z'));
    await client.folios(patient);
    pass(minutes(4));
    await client.folios(patient);
    expect(server.count(login)).toBe(1);
  });

  test('is renewed once when it is refused', async () => {
    server.will(login, open('first-token'), open('second-token'));
    const { client } = pacAt(server);
    await client.authenticate(patient);
    server.will(folios, { status: 401, raw: '' }, enough);
    expect(await client.folios(patient)).toMatchObject({ kind: 'answered' });
    expect(tokensAt(folios)).toEqual(['Bearer first-token', 'Bearer second-token']);
  });

  test('when the renewed one is refused too, the credentials are denied', async () => {
    const { client } = pacAt(server);
    await client.authenticate(patient);
    server.will(folios, { status: 401, body: { mensaje: `token ${token} sin permiso` } });
    expect(await client.folios(patient)).toEqual({ kind: 'denied', text: 'token *** sin permiso' });
    expect([server.count(login), server.count(folios)]).toEqual([2, 2]);
  });

  test('when a fresh one is refused, the credentials are denied at once, and the next call logs in again', async () => {
    const { client } = pacAt(server);
    server.will(folios, { status: 401, raw: '' }, enough);
    expect(await client.folios(patient)).toEqual({ kind: 'denied', text: '' });
    expect([server.count(login), server.count(folios)]).toEqual([1, 1]);
    expect(await client.folios(patient)).toMatchObject({ kind: 'answered' });
    expect(server.count(login)).toBe(2);
  });

  test('calls at the same time share one login', async () => {
    server.will(login, 'silence', open());
    const { client } = pacAt(server);
    const calls = [client.folios(patient), client.folios(patient), client.authenticate(patient)];
    await expect.poll(() => server.count(login)).toBe(1);
    server.speak();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['answered', 'answered', 'authenticated']);
    expect([server.count(login), server.count(folios)]).toEqual([1, 2]);
  });

  test('two calls whose token is refused at the same time log in once', async () => {
    server.will(login, open('first-token'), open('second-token'));
    const { client } = pacAt(server);
    await client.authenticate(patient);
    server.will(folios, 'silence', 'silence', { status: 401, raw: '' }, { status: 401, raw: '' }, enough);
    const calls = [client.folios(patient), client.folios(patient)];
    await expect.poll(() => server.count(folios)).toBe(2);
    server.speak();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['answered', 'answered']);
    expect(server.count(login)).toBe(2);
  });

  test('a refusal that comes late does not give up the token that has taken its place', async () => {
    server.will(login, open('first-token'), open('second-token'));
    const { client } = pacAt(server);
    await client.authenticate(patient);
    server.will(folios, 'silence', 'silence', { status: 401, raw: '' }, enough);
    const calls = [client.folios(patient), client.folios(patient)];
    await expect.poll(() => server.count(folios)).toBe(2);
    server.speak(1);
    await Promise.race(calls);
    server.will(folios, { status: 401, raw: '' }, enough);
    server.speak();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['answered', 'answered']);
    expect(server.count(login)).toBe(2);
  });

  test('after a failed login the next call tries again', async () => {
    server.will(login, 'drop', open());
    const { client } = pacAt(server);
    expect(await client.folios(patient)).toMatchObject({ kind: 'undelivered' });
    expect(await client.folios(patient)).toMatchObject({ kind: 'answered' });
  });
});

describe('a login that fails before a document is sent', () => {
  test.each<readonly [string, Act]>([
    ['dies', 'drop'],
    ['is answered by a server in trouble', { status: 500, raw: 'error' }],
    ['is answered by a page', { raw: '<html></html>' }],
  ])('PA-17 leaves the document undelivered when it %s', async (_, act) => {
    server.will(login, act);
    expect(await pacAt(server).client.send(body, patient)).toMatchObject({ kind: 'undelivered' });
    expect(server.count('/Enviar')).toBe(0);
  });

  test('PA-17 leaves the document undelivered when it takes longer than the whole call may', async () => {
    server.will(login, 'silence');
    const hasty = { connect: duration(50), answer: duration(100) };
    expect(await pacAt(server).client.send(body, hasty)).toMatchObject({ kind: 'undelivered' });
    expect(server.count('/Enviar')).toBe(0);
  });

  test('PA-17 leaves the document undelivered when another call’s login, more patient, goes on', async () => {
    server.will(login, 'silence', open());
    const { client } = pacAt(server);
    const other = client.folios(patient);
    await expect.poll(() => server.count(login)).toBe(1);
    const hasty = { connect: duration(50), answer: duration(100) };
    const outcome = await Promise.race([client.send(body, hasty), other]);
    expect(outcome).toMatchObject({ kind: 'undelivered' });
    server.speak();
    expect(await other).toMatchObject({ kind: 'answered' });
  });

  test('PA-19 leaves the document undelivered when the cashier gives up, at once', async () => {
    server.will(login, 'silence');
    const [key, endless] = [new AbortController(), { connect: minutes(10), answer: minutes(10) }];
    const sending = pacAt(server).client.send(body, endless, key.signal);
    await expect.poll(() => server.count(login)).toBe(1);
    key.abort();
    expect(await sending).toMatchObject({ kind: 'undelivered' });
    expect(server.count('/Enviar')).toBe(0);
  });

  test('PA-19 nothing is asked at all when the cashier has given up before', async () => {
    const { client } = pacAt(server);
    await client.authenticate(patient);
    expect(await client.send(body, patient, AbortSignal.abort())).toMatchObject({ kind: 'undelivered' });
    expect(server.count('/Enviar')).toBe(0);
  });

  test('PA-17 leaves it uncertain when the document had left with a token that was refused', async () => {
    server.will(login, open(), 'drop');
    server.will('/Enviar', { status: 401, raw: '' });
    const { client } = pacAt(server);
    await client.authenticate(patient);
    expect(await client.send(body, patient)).toMatchObject({ kind: 'uncertain' });
  });
});

test('neither password nor token is ever watched', async () => {
  const { client, watched } = pacAt(server);
  server.will(folios, { status: 401, body: { mensaje: token } }, enough);
  await client.authenticate(patient);
  await client.folios(patient);
  expect(watched).toHaveLength(4);
  expect(watched.join('\n')).not.toMatch(new RegExp(`${password}|${token}`));
  expect(watched[0]).toMatch(/^POST \/api\/Autenticacion \d+ B → 200, \d+ B$/);
});
