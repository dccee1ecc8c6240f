import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sendRequest } from '../../../src/protocol/panama/document.ts';
import { jsonBody, readBody } from '../../../src/protocol/panama/json-body.ts';
import { changed, invoice } from './documents.ts';

const read = (documento: unknown) => readBody(sendRequest, jsonBody({ documento }));

describe('the body of Enviar', () => {
  test('reads back as it was written, keys in their order', () => {
    const bytes = jsonBody({ documento: invoice });
    const body = readBody(sendRequest, bytes);
    expect(body).toEqual({ ok: true, message: { documento: invoice } });
    expect(new TextDecoder().decode(bytes)).toMatch(/^\{"documento":\{"codigoSucursalEmisor":"0000","tipoSucursal":/);
  });

  test.each([
    ['the start of a contingency with a space', 'datosTransaccion.fechaInicioContingencia', '2026-01-15 09:00:00-0500'],
    ['a reason of 250 characters', 'datosTransaccion.motivoContingencia', 'x'.repeat(250)],
    ['a unit price of six decimals', 'listaItems.item.0.precioUnitario', '0.567500'],
    ['a code of ITBMS nobody knows', 'listaItems.item.0.tasaITBMS', '09'],
    ['a billing point the DGI refuses', 'datosTransaccion.puntoFacturacionFiscal', '000'],
    ['no CUFE', 'usoPosterior', undefined],
    ['no contingency', 'datosTransaccion.motivoContingencia', undefined],
    ['no change', 'totalesSubTotales.vuelto', undefined],
    [
      'a reference',
      'datosTransaccion.listaDocsFiscalReferenciados',
      {
        docFiscalReferenciado: [
          { fechaEmisionDocFiscalReferenciado: '2026-01-14T09:00:00-05:00', cufeFEReferenciada: 'FE01' },
        ],
      },
    ],
    [
      'a discount of the whole',
      'totalesSubTotales.listaDescBonificacion',
      { descuentoBonificacion: [{ descDescuento: 'Promoción', montoDescuento: '1.00' }] },
    ],
  ])('may have %s', (_, path, leaf) => {
    expect(read(changed(invoice, path, leaf))).toMatchObject({ ok: true });
  });

  test.each([
    ['a number where text belongs', 'listaItems.item.0.cantidad', 35],
    ['a number that is not padded', 'datosTransaccion.numeroDocumentoFiscal', '1'],
    ['a branch of three characters', 'codigoSucursalEmisor', '000'],
    ['a reason of 14 characters', 'datosTransaccion.motivoContingencia', 'x'.repeat(14)],
    ['an empty node', 'datosTransaccion.tipoVenta', ''],
    ['a null', 'totalesSubTotales.vuelto', null],
    ['a total of three decimals', 'totalesSubTotales.totalFactura', '13.110'],
    ['an item amount of one decimal', 'listaItems.item.0.precioItem', '12.2'],
    ['a decimal comma', 'totalesSubTotales.totalITBMS', '0,86'],
    ['a moment without an offset', 'datosTransaccion.fechaEmision', '2026-01-15T09:12:30'],
    ['no items', 'listaItems.item', []],
    ['more than 1000 items', 'listaItems.item', Array(1001).fill(invoice.listaItems.item[0])],
    ['no payment', 'totalesSubTotales.listaFormaPago.formaPago', []],
    ['no total', 'totalesSubTotales.totalFactura', undefined],
    ['a field nobody knows', 'datosTransaccion.otro', 'x'],
  ])('never has %s', (_, path, leaf) => {
    const body = read(changed(invoice, path, leaf));
    expect(body).toMatchObject({ ok: false });
    expect(body.ok ? '' : body.problem).toContain(path.split('.')[1] ?? path);
  });

  test('PA-07 has no place for the name of a customer', () => {
    expect(read(changed(invoice, 'datosTransaccion.cliente.razonSocial', 'Cliente'))).toMatchObject({ ok: false });
  });

  test('is nothing else: no bare document, no HTML, no bytes that are no text', () => {
    expect(readBody(sendRequest, jsonBody(invoice)).ok).toBe(false);
    expect(readBody(sendRequest, Buffer.from('<html>')).ok).toBe(false);
    expect(readBody(sendRequest, Buffer.from([0xff])).ok).toBe(false);
  });
});

const file = '../shared/spec/pa/vectors.json';

test.skipIf(!existsSync(file))('the example of the notes is read (skipped where ../shared is absent)', () => {
  const { body } = JSON.parse(readFileSync(file, 'utf8')).pac_examples.enviar_contingency_invoice.request;
  expect(readBody(sendRequest, jsonBody(body))).toEqual({ ok: true, message: body });
});
