import { afterEach, describe, expect, test } from 'vitest';
import { changed, creditNote, genericNote, invoice, offlineCufe } from './support/documents.ts';
import { closeAll, codesIn, cufeIn, day, morning, type Register, startRegister } from './support/register.ts';

afterEach(closeAll);

const transaction = 'documento.datosTransaccion';
const reference = `${transaction}.listaDocsFiscalReferenciados.docFiscalReferenciado.0`;

/** The key of invoice 1. */
const key = {
  codigoSucursalEmisor: '0000',
  puntoFacturacionFiscal: '001',
  numeroDocumentoFiscal: '0000000001',
  tipoDocumento: '01',
  tipoEmision: '01',
};

/** As `register.ask`, with a token of this very moment. */
const askNow = async (register: Register, path: string, body: unknown) =>
  register.ask(path, body, { Authorization: `Bearer ${await register.login()}` });

describe('a note with a reference', () => {
  test('names an authorised invoice of the issuer', async () => {
    const register = await startRegister();
    cufeIn(await register.send(creditNote(2, cufeIn(await register.send(invoice(1))))));
  });

  test('without a reference, or with one on paper alone, is 1705', async () => {
    const register = await startRegister();
    const note = creditNote(2, cufeIn(await register.send(invoice(1))));
    const bare = changed(note, { [`${transaction}.listaDocsFiscalReferenciados`]: undefined });
    expect(codesIn(await register.send(bare))).toEqual(['1705']);
    const onPaper = changed(note, {
      [`${reference}.cufeFEReferenciada`]: undefined,
      [`${reference}.nroFacturaPapel`]: '12',
    });
    expect(codesIn(await register.send(onPaper))).toEqual(['1705']);
  });

  test('to a document nobody knows, or of another date, or annulled, is 1712', async () => {
    const register = await startRegister();
    expect(codesIn(await register.send(creditNote(2, offlineCufe())))).toEqual(['1712']);
    const note = creditNote(2, cufeIn(await register.send(invoice(1))));
    const misdated = changed(note, { [`${reference}.fechaEmisionDocFiscalReferenciado`]: '2026-01-14T09:12:30-05:00' });
    expect(codesIn(await register.send(misdated))).toEqual(['1712']);
    const kiosk = { Authorization: `Bearer ${await register.login('kiosco', 'kiosco-2026')}` };
    expect(codesIn(await register.ask('/Enviar', note, kiosk))).toEqual(['1712']);
    await register.ask('/Anulacion', { motivoAnulacion: 'Venta no realizada', datosDocumento: key });
    expect(codesIn(await register.send(note))).toEqual(['1712']);
  });

  test('to another note is 1715', async () => {
    const register = await startRegister();
    const note = cufeIn(await register.send(genericNote(1)));
    expect(codesIn(await register.send(creditNote(2, note)))).toEqual(['1715']);
  });

  test('to an invoice of 180 days is taken, and of a second more 1712', async () => {
    const register = await startRegister();
    const invoiceCufe = cufeIn(await register.send(invoice(1)));
    register.clock.now = morning + 180 * day;
    const late = (fechaEmision: string) =>
      changed(creditNote(2, invoiceCufe), { [`${transaction}.fechaEmision`]: fechaEmision });
    expect(codesIn(await askNow(register, '/Enviar', late('2026-07-14T09:12:31-05:00')))).toEqual(['1712']);
    cufeIn(await askNow(register, '/Enviar', late('2026-07-14T09:12:30-05:00')));
  });

  test('from before its invoice is 1712', async () => {
    const register = await startRegister();
    const note = creditNote(2, cufeIn(await register.send(invoice(1))));
    expect(
      codesIn(await register.send(changed(note, { [`${transaction}.fechaEmision`]: '2026-01-15T09:12:29-05:00' }))),
    ).toEqual(['1712']);
  });
});

describe('a generic note', () => {
  test('PA-06 stands alone, or names a paper', async () => {
    const register = await startRegister();
    cufeIn(await register.send(genericNote(1)));
    const paper = { fechaEmisionDocFiscalReferenciado: '2026-01-10T09:00:00-05:00', nroFacturaPapel: '123' };
    cufeIn(
      await register.send(
        changed(genericNote(2), {
          [`${transaction}.listaDocsFiscalReferenciados`]: { docFiscalReferenciado: [paper] },
        }),
      ),
    );
  });
});
