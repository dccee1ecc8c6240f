import { afterEach, describe, expect, test } from 'vitest';
import { demoAccount } from '../../../src/simulator/panama/accounts.ts';
import { genericNote, invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import { closeAll, codesIn, cufeIn, jsonIn, morning, outcomeIn, startRegister } from './support/register.ts';

afterEach(closeAll);

describe('a lost connection', () => {
  test('PA-17 drop before: nothing is authorised, and the number is still free', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ dropBefore: { on: 'send', times: 1 } });
    expect((await register.folios()).status).toBe(200);
    await expect(register.send(invoice(1))).rejects.toThrow();
    expect(register.simulator.books().documents).toEqual([]);
    cufeIn(await register.send(invoice(1)));
  });

  test('PA-17 drop after: the document is authorised and nobody was told', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ dropAfter: { on: 'send', times: 1 } });
    await expect(register.send(invoice(1))).rejects.toThrow();
    expect(register.simulator.books().documents).toHaveLength(1);
    expect(outcomeIn(await register.send(invoice(1)))[0]).toBe('102');
  });

  test('down, it refuses connections, and comes back at the same address', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ down: {} });
    const refused = await register.send(invoice(1)).catch((error: Error) => error);
    expect(refused).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    expect(await (await fetch(`${register.simulator.controlUrl}/books`)).json()).toMatchObject({ documents: [] });
    await register.simulator.control.clear('down');
    cufeIn(await register.send(invoice(1)));
  });

  test('down by reset, it cuts each connection', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ down: { how: 'reset', times: 1 } });
    await expect(register.send(invoice(1))).rejects.toThrow();
    cufeIn(await register.send(invoice(1)));
  });

  test.each([
    ['before', { silent: {} }, 0],
    ['after', { silentAfter: {} }, 1],
  ] as const)('hanging %s its work, it never answers', async (_, fault, authorised) => {
    const register = await startRegister();
    await register.simulator.control.set(fault);
    const waiting = register.request('/Enviar', {
      method: 'POST',
      body: JSON.stringify(invoice(1)),
      headers: { 'Content-Type': 'application/json', ...register.bearer },
      signal: AbortSignal.timeout(150),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(register.simulator.books().documents).toHaveLength(authorised);
  });

  test('slow, it authorises at once and answers late', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ slow: { ms: 400, times: 1 } });
    const started = performance.now();
    const answer = register.send(invoice(1));
    await expect.poll(() => register.simulator.books().documents.length, { interval: 10 }).toBe(1);
    expect(performance.now() - started).toBeLessThan(400);
    cufeIn(await answer);
    expect(performance.now() - started).toBeGreaterThanOrEqual(395);
  });
});

describe('an answer that is not the PAC’s', () => {
  test.each([
    ['a captive portal', { captivePortal: { times: 1 } }, 200, /^<!DOCTYPE html>/],
    ['nothing', { emptyBody: { times: 1 } }, 200, /^$/],
    ['half a JSON', { malformedBody: { times: 1 } }, 200, /^\{"codigo":"200","cufe":$/],
    ['a redirect', { status: { code: 302, times: 1 } }, 302, /html/],
    ['an internal error', { status: { code: 500, times: 1 } }, 500, /html/],
    ['an overloaded server', { status: { code: 503, times: 1 } }, 503, /html/],
    ['a code nobody explains', { resultCode: { code: '201', times: 1 } }, 200, /"codigo":"201"/],
  ] as const)('%s comes once and authorises nothing', async (_, fault, status, text) => {
    const register = await startRegister();
    await register.simulator.control.set(fault);
    const reply = await register.send(invoice(1));
    expect([reply.status, reply.text]).toEqual([status, expect.stringMatching(text)]);
    expect(register.simulator.books().documents).toEqual([]);
    cufeIn(await register.send(invoice(1)));
  });

  test.each([
    ['an error', { status: { code: 500, registers: true, times: 1 } }, /nginx/],
    ['half a JSON', { malformedBody: { registers: true, times: 1 } }, /cufe":$/],
    ['a code', { resultCode: { code: '300', registers: true, times: 1 } }, /"codigo":"300"/],
  ] as const)('%s may hide that the document was authorised', async (_, fault, text) => {
    const register = await startRegister();
    await register.simulator.control.set(fault);
    expect((await register.send(invoice(1))).text).toMatch(text);
    expect(register.simulator.books().documents).toHaveLength(1);
  });
});

describe('a PAC of another mind', () => {
  test('its tokens expire, and it lets nobody in', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ tokenExpired: { times: 1 }, loginRefused: { times: 1 } });
    expect((await register.send(invoice(1))).status).toBe(401);
    expect(register.simulator.books().documents).toEqual([]);
    const { user, password } = demoAccount;
    expect((await register.post('/Autenticacion', { usuario: user, clave: password })).status).toBe(401);
    cufeIn(await register.ask('/Enviar', invoice(1), { Authorization: `Bearer ${await register.login()}` }));
  });

  test('it answers a login with the bare token', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ bareToken: { times: 1 } });
    const { user, password } = demoAccount;
    const reply = await register.post('/Autenticacion', { usuario: user, clave: password });
    const token: unknown = JSON.parse(reply.text);
    expect(token).toEqual(expect.any(String));
    expect((await register.folios({ Authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('it begins its keys with capitals, lists and all', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ pascalCase: {} });
    expect(jsonIn(await register.send(offlineInvoice(1)))).toMatchObject({
      Codigo: '200',
      Cufe: offlineCufe(),
      NroProtocoloAutorizacion: expect.any(String),
    });
    const days = { fechaInicio: '2026-01-15', fechaFin: '2026-01-15', paginaActual: '1' };
    const listed = jsonIn(
      await register.ask('/ListaDocumentos', { codigoSucursal: '0000', ptoFacturacion: '901', ...days }),
    );
    expect(listed).toMatchObject({ Documentos: [{ NumeroDocumentoFiscal: '0000000001' }] });
    expect(await register.login()).toBe('undefined');
  });

  test('PA-18 it rejects the next document with any code, and the next annulment', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ reject: { code: 2507, text: 'porque sí', times: 1 } });
    expect((await register.folios()).status).toBe(200);
    expect(outcomeIn(await register.send(invoice(1)))).toEqual(['203', '2507-porque sí']);
    cufeIn(await register.send(invoice(1)));
    const document = {
      codigoSucursalEmisor: '0000',
      puntoFacturacionFiscal: '001',
      numeroDocumentoFiscal: '0000000001',
    };
    const datosDocumento = { ...document, tipoDocumento: '01', tipoEmision: '01' };
    await register.simulator.control.set({ reject: { code: 99, times: 1 } });
    expect(codesIn(await register.ask('/Anulacion', { motivoAnulacion: 'Error', datosDocumento }))).toEqual(['0099']);
    expect(register.simulator.books().documents).toMatchObject([{ annulled: null }]);
  });

  test('its clock runs wrong: in the Date header, in what it stamps and in what it accepts', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ clockSkew: { seconds: -1800 } });
    const reply = await register.folios();
    expect(Date.parse(reply.headers.get('date') ?? '')).toBe(morning - 1_800_000);
    expect(jsonIn(await register.send(invoice(1)))['fechaRecepcionDGI']).toBe('2026-01-15T10:00:00-05:00');
    await register.simulator.control.set({ clockSkew: { seconds: -7 * 86_400 } });
    expect(codesIn(await register.send(invoice(2)))).toEqual(['1520']);
  });

  test('PA-14 it puts a CUFE of its own in place of the register’s', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ ownCufe: { times: 1 } });
    const cufe = cufeIn(await register.send(offlineInvoice(1)));
    expect(cufe.slice(0, -10)).toBe(offlineCufe().slice(0, -10));
    expect(cufe).not.toBe(offlineCufe());
    expect(cufeIn(await register.send(offlineInvoice(2)))).toBe(offlineCufe({ number: '0000000002' }));
  });

  test('its licences are used up until the switch is thrown back', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ noFolios: {} });
    expect(outcomeIn(await register.send(invoice(1)))).toEqual(['109', expect.stringMatching(/folios/)]);
    expect(jsonIn(await register.folios())['foliosDisponibleCiclo']).toBe('0');
    await register.simulator.control.clear('noFolios');
    cufeIn(await register.send(invoice(1)));
  });
});

describe('the control endpoint', () => {
  const post = async (base: string, body: object) => {
    const reply = await fetch(new URL('/control', base), { method: 'POST', body: JSON.stringify(body) });
    return { status: reply.status, value: await reply.json() };
  };

  test('sets, shows and clears faults over HTTP, at both addresses', async () => {
    const register = await startRegister();
    const { url, controlUrl } = register.simulator;
    const inForce = { slow: { ms: 1, times: 2 }, dropBefore: { on: 'mail' } };
    expect(await post(url, { set: inForce })).toEqual({ status: 200, value: inForce });
    await register.folios();
    expect(await (await fetch(`${controlUrl}/control`)).json()).toEqual({ ...inForce, slow: { ms: 1, times: 1 } });
    expect((await post(controlUrl, { clear: ['slow'] })).value).toEqual({ dropBefore: { on: 'mail' } });
    expect((await post(url, { clear: 'all', set: { slow: { ms: 2 } } })).value).toEqual({ slow: { ms: 2 } });
  });

  test('adds and changes accounts, whose issuer is then the one of their documents', async () => {
    const register = await startRegister();
    const issuer = { ...demoAccount.issuer, ruc: '45400-2-299934', dv: '09', name: 'Otra Tienda, S.A.' };
    expect(
      (await post(register.simulator.url, { accounts: [{ user: 'otra', password: 'clave', issuer }] })).status,
    ).toBe(200);
    const bearer = { Authorization: `Bearer ${await register.login('otra', 'clave')}` };
    expect(cufeIn(await register.ask('/Enviar', invoice(1), bearer))).toMatch(/^FE01200000045400-2-299934-090000/);
    expect(codesIn(await register.ask('/Enviar', offlineInvoice(1), bearer))).toEqual(['1564']);
    await post(register.simulator.url, { accounts: [{ user: 'otra', password: 'nueva', issuer }] });
    expect((await register.post('/Autenticacion', { usuario: 'otra', clave: 'clave' })).status).toBe(401);
    expect(register.simulator.books().licences.map(({ user }) => user)).toEqual(['demo', 'kiosco', 'otra']);
  });

  test('sets folios and puts a foreign document under a number', async () => {
    const register = await startRegister();
    await post(register.simulator.url, {
      folios: 1,
      occupy: { number: '0000000002', billingPoint: '001', total: '5.00' },
    });
    expect(register.simulator.books().documents).toMatchObject([
      { foreign: true, emission: '01', total: '5.00', sent: null },
    ]);
    expect(codesIn(await register.send(genericNote(2)))).toEqual(['1513']);
    cufeIn(await register.send(invoice(1)));
    expect(outcomeIn(await register.send(invoice(3)))[0]).toBe('109');
  });

  test('says what is wrong with a body it does not know, and changes nothing', async () => {
    const register = await startRegister();
    for (const body of [
      { set: { slwo: {} } },
      { folio: 1 },
      { folios: -1 },
      { accounts: [{ user: 'x' }] },
      { occupy: { number: '1' } },
      { occupy: { number: '0000000001', user: 'nadie' } },
    ])
      expect(await post(register.simulator.url, body)).toEqual({ status: 400, value: { problem: expect.anything() } });
    expect(register.simulator.control.read()).toEqual({});
    expect(register.simulator.books().documents).toEqual([]);
    expect((await fetch(new URL('/control', register.simulator.url), { method: 'PUT' })).status).toBe(405);
    expect((await fetch(new URL('/control', register.simulator.url), { method: 'POST', body: '{' })).status).toBe(400);
  });
});
