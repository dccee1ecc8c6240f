import { afterEach, describe, expect, test } from 'vitest';
import { demoAccount } from '../../../src/simulator/panama/accounts.ts';
import { changed, genericNote, invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import { closeAll, codesIn, cufeIn, jsonIn, outcomeIn, type Register, startRegister } from './support/register.ts';

afterEach(closeAll);

const transaction = 'documento.datosTransaccion';

const key = (changes: object = {}) => ({
  codigoSucursalEmisor: '0000',
  puntoFacturacionFiscal: '001',
  numeroDocumentoFiscal: '0000000001',
  tipoDocumento: '01',
  tipoEmision: '01',
  ...changes,
});

/** As `register.ask`, with a token of this very moment. */
const askNow = async (register: Register, path: string, body: unknown) =>
  register.ask(path, body, { Authorization: `Bearer ${await register.login()}` });

describe('a number', () => {
  test('PA-17 the same bytes again are 102 without the CUFE, and nothing is authorised twice', async () => {
    const register = await startRegister();
    cufeIn(await register.send(offlineInvoice(1)));
    const again = await register.send(offlineInvoice(1));
    expect(jsonIn(again)).toMatchObject({
      codigo: '102',
      resultado: 'error',
      cufe: null,
      nroProtocoloAutorizacion: null,
    });
    expect(register.simulator.books().documents).toHaveLength(1);
  });

  test('PA-13 other bytes under the number are 1513, whatever their type', async () => {
    const register = await startRegister();
    cufeIn(await register.send(invoice(1)));
    expect(codesIn(await register.send(JSON.stringify(invoice(1), null, 1)))).toEqual(['1513']);
    expect(codesIn(await register.send(genericNote(1)))).toEqual(['1513']);
    cufeIn(await register.send(genericNote(2)));
    cufeIn(await register.send(offlineInvoice(1)));
    cufeIn(await register.send(changed(invoice(1), { 'documento.codigoSucursalEmisor': '0001' })));
  });

  test('a gap is nothing wrong, and neither is a smaller number after it', async () => {
    const register = await startRegister();
    cufeIn(await register.send(invoice(5)));
    cufeIn(await register.send(invoice(3)));
  });

  test('PA-13 a foreign document occupies a number until the end', async () => {
    const register = await startRegister();
    register.simulator.control.occupy({ number: '0000000001' });
    expect(codesIn(await register.send(offlineInvoice(1)))).toEqual(['1513']);
    const asked = key({ puntoFacturacionFiscal: '901', tipoEmision: '04' });
    const found = jsonIn(await register.ask('/EstadoDocumento', asked));
    expect(found).toMatchObject({
      codigo: '200',
      estatusDocumento: 'Autorizada',
      cufe: expect.not.stringMatching(offlineCufe()),
    });
    expect(register.simulator.control.occupy({ number: '0000000001' })).toMatch(/taken/);
    cufeIn(await register.send(offlineInvoice(2)));
  });

  test('a CUFE that is in the books already is 1002 beside what contradicts it', async () => {
    const register = await startRegister();
    cufeIn(await register.send(offlineInvoice(1)));
    const copied = changed(offlineInvoice(2), { 'documento.usoPosterior.cufe': offlineCufe() });
    expect(codesIn(await register.send(copied))).toEqual(['1002', '1514']);
  });

  test('of a point or a branch that was never loaded is 1515', async () => {
    const register = await startRegister();
    register.simulator.control.setAccounts([{ ...demoAccount, branches: ['0000'], billingPoints: ['001'] }]);
    expect(codesIn(await register.send(offlineInvoice(1)))).toEqual(['1515']);
    expect(codesIn(await register.send(changed(invoice(1), { 'documento.codigoSucursalEmisor': '0001' })))).toEqual([
      '1515',
    ]);
    cufeIn(await register.send(invoice(1)));
  });
});

describe('the CUFE of a document', () => {
  test('PA-14 made at the register is kept; without one the PAC makes it, with a code of its own', async () => {
    const register = await startRegister();
    expect(cufeIn(await register.send(offlineInvoice(1)))).toBe(offlineCufe());
    const without = changed(offlineInvoice(2), { 'documento.usoPosterior': undefined });
    const made = cufeIn(await register.send(without));
    expect(made).toMatch(/^FE0120000155596713-2-2015-590000202601150000000002901042[1-9]\d{9}$/);
    const before = changed(without, {
      [`${transaction}.tipoEmision`]: '02',
      [`${transaction}.numeroDocumentoFiscal`]: '0000000003',
    });
    expect(cufeIn(await register.send(before))).toMatch(/0000000003901022\d{10}$/);
    expect(register.simulator.books().documents.map(({ cufeMadeBy }) => cufeMadeBy)).toEqual([
      'register',
      'pac',
      'pac',
    ]);
  });
});

describe('folios', () => {
  test('one a document, none for what was refused; without them nothing is authorised', async () => {
    const register = await startRegister();
    register.simulator.control.setFolios(1);
    codesIn(await register.send(changed(invoice(1), { [`${transaction}.cliente.pais`]: 'CO' })));
    cufeIn(await register.send(invoice(1)));
    expect(outcomeIn(await register.send(invoice(2)))).toEqual(['109', expect.stringMatching(/folios/)]);
    expect(jsonIn(await register.folios())).toMatchObject({ foliosUtilizadosCiclo: '1', foliosDisponibleCiclo: '0' });
    const kiosk = { Authorization: `Bearer ${await register.login('kiosco', 'kiosco-2026')}` };
    cufeIn(await register.ask('/Enviar', invoice(1), kiosk));
    register.simulator.control.setFolios(3);
    cufeIn(await register.send(invoice(2)));
    expect(jsonIn(await register.folios())).toMatchObject({ foliosTotales: '4', foliosTotalesDisponibles: '2' });
  });
});

describe('asking after a document', () => {
  test('PA-17 one that never came is 404, with HTTP 200', async () => {
    const register = await startRegister();
    const reply = await register.ask('/EstadoDocumento', key());
    expect(outcomeIn(reply)[0]).toBe('404');
    expect(jsonIn(reply)).toMatchObject({ cufe: null, estatusDocumento: null });
  });

  test('it is found by its key with or without the emission type, and by its CUFE; not by another type', async () => {
    const register = await startRegister();
    const cufe = cufeIn(await register.send(invoice(1)));
    const { tipoEmision: _, ...four } = key();
    for (const asked of [key(), four, { cufe }])
      expect(jsonIn(await register.ask('/EstadoDocumento', asked))).toMatchObject({ codigo: '200', cufe });
    for (const asked of [key({ tipoDocumento: '06' }), key({ tipoEmision: '04' }), { ...key(), cufe }])
      expect(outcomeIn(await register.ask('/EstadoDocumento', asked))[0]).not.toBe('200');
  });
});

describe('an annulment', () => {
  const annul = (register: Register, changes: object = {}) =>
    askNow(register, '/Anulacion', {
      motivoAnulacion: 'Venta no realizada',
      datosDocumento: key({ serialDispositivo: '', ...changes }),
    });

  test('K-05 within seven days the document is shown as annulled, and a second time is refused', async () => {
    const register = await startRegister();
    cufeIn(await register.send(invoice(1)));
    register.clock.now = Date.parse('2026-01-22T23:59:59-05:00');
    expect(outcomeIn(await annul(register))[0]).toBe('200');
    const status = jsonIn(await askNow(register, '/EstadoDocumento', key()));
    expect([status['codigo'], status['estatusDocumento']]).toEqual(['200', 'Anulada']);
    expect(register.simulator.books().documents).toMatchObject([
      { annulled: { at: register.clock.now, reason: 'Venta no realizada' } },
    ]);
    expect(outcomeIn(await annul(register))).toEqual(['203', expect.stringMatching(/ya está anulado/)]);
  });

  test('after seven calendar days it is refused', async () => {
    const register = await startRegister();
    cufeIn(await register.send(invoice(1)));
    register.clock.now = Date.parse('2026-01-23T00:00:00-05:00');
    expect(outcomeIn(await annul(register))).toEqual(['203', expect.stringMatching(/7 días/)]);
    expect(register.simulator.books().documents).toMatchObject([{ annulled: null }]);
  });

  test('of a document that is not there is 404, and its number stays used up', async () => {
    const register = await startRegister();
    expect(outcomeIn(await annul(register))[0]).toBe('404');
    cufeIn(await register.send(invoice(1)));
    expect(outcomeIn(await annul(register, { tipoDocumento: '06' }))[0]).toBe('404');
    expect(outcomeIn(await annul(register))[0]).toBe('200');
    expect(codesIn(await register.send(genericNote(1)))).toEqual(['1513']);
  });
});
