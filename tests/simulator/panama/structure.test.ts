import { afterEach, describe, expect, test } from 'vitest';
import { changed, genericNote, invoice, offlineInvoice, type Tree } from './support/documents.ts';
import { closeAll, cufeIn, jsonIn, outcomeIn, type Register, startRegister } from './support/register.ts';

afterEach(closeAll);

const transaction = 'documento.datosTransaccion';
const item = 'documento.listaItems.item.0';
const totals = 'documento.totalesSubTotales';

/** What is sent, the change that spoils it, and the words the answer names it with. */
const spoilt: readonly (readonly [title: string, tree: Tree, changes: Readonly<Record<string, unknown>>, RegExp])[] = [
  ['an unknown node at the root', invoice(), { extra: '1' }, /nodo desconocido extra/],
  ['an unknown node of the document', invoice(), { 'documento.extra': '1' }, /documento: nodo desconocido extra/],
  ['an unknown node of an item', invoice(), { [`${item}.cantidadX`]: '1.00' }, /cantidadX/],
  ['a missing node', invoice(), { [`${transaction}.tipoDocumento`]: undefined }, /tipoDocumento: falta/],
  ['no totals', invoice(), { [totals]: undefined }, /totalesSubTotales: falta/],
  ['a number where a text belongs', invoice(), { [`${item}.cantidad`]: 35 }, /cantidad: falta o no es/],
  ['null for an optional node', invoice(), { [`${item}.codigo`]: null }, /codigo/],
  ['an empty optional node', invoice(), { [`${item}.codigo`]: '' }, /codigo/],
  ['a blank optional node', invoice(), { [`${transaction}.informacionInteres`]: '  ' }, /informacionInteres/],
  ['an empty list', invoice(), { 'documento.listaItems.item': [] }, /listaItems\.item/],
  ['an empty list of payments', invoice(), { [`${totals}.listaFormaPago.formaPago`]: [] }, /formaPago/],
  ['a branch of three', invoice(), { 'documento.codigoSucursalEmisor': '000' }, /codigoSucursalEmisor/],
  ['a number that is not padded', invoice(), { [`${transaction}.numeroDocumentoFiscal`]: '1' }, /numeroDocumento/],
  ['a point that is not padded', invoice(), { [`${transaction}.puntoFacturacionFiscal`]: '1' }, /puntoFacturacion/],
  ['a description of one letter', invoice(), { [`${item}.descripcion`]: 'A' }, /descripcion: longitud/],
  ['a description of 501', invoice(), { [`${item}.descripcion`]: 'A'.repeat(501) }, /descripcion: longitud/],
  ['a code of 21', invoice(), { [`${item}.codigo`]: '1'.repeat(21) }, /codigo/],
  ['a control character', invoice(), { [`${item}.descripcion`]: 'Agua\n300' }, /descripcion/],
  ['a quantity without decimals', invoice(), { [`${item}.cantidad`]: '35' }, /cantidad/],
  ['a quantity of seven decimals', invoice(), { [`${item}.cantidad`]: '35.0000000' }, /cantidad/],
  ['a quantity of zero', invoice(), { [`${item}.cantidad`]: '0.00' }, /cantidad: debe ser mayor/],
  ['a negative amount', invoice(), { [`${item}.precioItem`]: '-12.25' }, /precioItem/],
  ['a total of three decimals', invoice(), { [`${totals}.totalFactura`]: '13.110' }, /totalFactura/],
  ['a total with a comma', invoice(), { [`${totals}.totalFactura`]: '13,11' }, /totalFactura/],
  ['a count that is padded', invoice(), { [`${totals}.nroItems`]: '01' }, /nroItems/],
  ['a date without an offset', invoice(), { [`${transaction}.fechaEmision`]: '2026-01-15T09:12:30' }, /fechaEmision/],
  ['a date in UTC', invoice(), { [`${transaction}.fechaEmision`]: '2026-01-15T14:12:30+00:00' }, /fechaEmision/],
  ['a date with a blank', invoice(), { [`${transaction}.fechaEmision`]: '2026-01-15 09:12:30-05:00' }, /fechaEmision/],
  ['a 30 February', invoice(), { [`${transaction}.fechaEmision`]: '2026-02-30T09:12:30-05:00' }, /no existe/],
  ['an unknown nature', invoice(), { [`${transaction}.naturalezaOperacion`]: '05' }, /naturalezaOperacion/],
  ['an unknown CAFE format', invoice(), { [`${transaction}.formatoCAFE`]: '4' }, /formatoCAFE/],
  ['an unknown payment time', invoice(), { [`${totals}.tiempoPago`]: '4' }, /tiempoPago/],
  ['an unknown receiver', invoice(), { [`${transaction}.cliente.tipoClienteFE`]: '05' }, /tipoClienteFE/],
  ['a sale kind on a return', genericNote(1), { [`${transaction}.tipoVenta`]: '1' }, /tipoVenta: solo/],
  [
    'a reference on an invoice',
    invoice(),
    { [`${transaction}.listaDocsFiscalReferenciados`]: { docFiscalReferenciado: [paper()] } },
    /solo en notas/,
  ],
  [
    'a reference to nothing',
    genericNote(1),
    {
      [`${transaction}.listaDocsFiscalReferenciados`]: {
        docFiscalReferenciado: [{ ...paper(), nroFacturaPapel: undefined }],
      },
    },
    /un solo documento/,
  ],
  [
    'PA-15 a contingency start on an online document',
    invoice(),
    { [`${transaction}.fechaInicioContingencia`]: '2026-01-15T09:00:00-05:00' },
    /fechaInicioContingencia: solo/,
  ],
  [
    'PA-02 a contingency reason on an online document',
    invoice(),
    { [`${transaction}.motivoContingencia`]: 'Sin servicio de Internet' },
    /motivoContingencia: solo/,
  ],
  ['PA-02 a reason of 14', offlineInvoice(), { [`${transaction}.motivoContingencia`]: 'Sin Internet 1' }, /15 a 250/],
  ['PA-02 a reason of 251', offlineInvoice(), { [`${transaction}.motivoContingencia`]: 'á'.repeat(251) }, /15 a 250/],
  ['PA-14 a CUFE of 65', offlineInvoice(), { 'documento.usoPosterior.cufe': `FE${'0'.repeat(63)}` }, /usoPosterior/],
  ['PA-14 an empty CUFE', offlineInvoice(), { 'documento.usoPosterior.cufe': '' }, /usoPosterior/],
  [
    'PA-14 a CUFE on a document authorised before use',
    invoice(),
    { 'documento.usoPosterior': { cufe: `FE${'0'.repeat(64)}` } },
    /usoPosterior: solo/,
  ],
];

function paper() {
  return { fechaEmisionDocFiscalReferenciado: '2026-01-10T09:00:00-05:00', nroFacturaPapel: '123' };
}

const nothingAuthorised = (register: Register) => expect(register.simulator.books().documents).toEqual([]);

describe('what the PAC refuses with 109 before the DGI sees it', () => {
  test.each(spoilt)('%s', async (_, tree, changes, words) => {
    const register = await startRegister();
    const reply = await register.send(changed(tree, changes));
    expect(outcomeIn(reply)).toEqual(['109', expect.stringMatching(words)]);
    expect(jsonIn(reply)).toMatchObject({ resultado: 'error', cufe: null, nroProtocoloAutorizacion: null });
    nothingAuthorised(register);
  });

  test('what is no JSON, or no text at all', async () => {
    const register = await startRegister();
    for (const body of ['', '{', '[]', '"documento"', 'null'])
      expect(outcomeIn(await register.send(body))[0]).toBe('109');
    const reply = await register.request('/Enviar', {
      method: 'POST',
      body: Buffer.from(JSON.stringify(changed(invoice(), { [`${item}.descripcion`]: 'Piña' })), 'latin1'),
      headers: { 'Content-Type': 'application/json', ...register.bearer },
    });
    expect(outcomeIn(reply)[0]).toBe('109');
    nothingAuthorised(register);
  });

  test('more than 1000 items', async () => {
    const register = await startRegister();
    const line = { descripcion: 'Clavo', cantidad: '1.00', precioUnitario: '0.00', precioItem: '0.00' };
    const free = { ...line, valorTotal: '0.00', tasaITBMS: '00', valorITBMS: '0.00' };
    const reply = await register.send(changed(invoice(), { 'documento.listaItems.item': Array(1001).fill(free) }));
    expect(outcomeIn(reply)).toEqual(['109', expect.stringMatching(/listaItems/)]);
  });
});

describe('what it takes', () => {
  test('the longest and the shortest reason, and a contingency start with a blank', async () => {
    const register = await startRegister();
    const reason = (text: string, number: number) =>
      changed(offlineInvoice(number), { [`${transaction}.motivoContingencia`]: text });
    cufeIn(await register.send(reason('ñ'.repeat(250), 1)));
    cufeIn(await register.send(reason('Sin Internet 12', 2)));
    const atOnce = { [`${transaction}.fechaInicioContingencia`]: '2026-01-15T09:12:30-05:00' };
    cufeIn(await register.send(changed(offlineInvoice(4), atOnce)));
    const blank = { [`${transaction}.fechaInicioContingencia`]: '2026-01-15 09:00:00-05:00' };
    cufeIn(await register.send(changed(offlineInvoice(3), blank)));
  });

  test('a description with quotes, brackets and letters beyond the basic plane', async () => {
    const register = await startRegister();
    cufeIn(await register.send(changed(invoice(), { [`${item}.descripcion`]: `${'🥤'.repeat(499)}"` })));
  });
});
