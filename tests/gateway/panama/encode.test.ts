import { describe, expect, test } from 'vitest';
import { cufe, cufeParts } from '../../../src/gateway/panama/cufe.ts';
import { encodePanama } from '../../../src/gateway/panama/encode.ts';
import { annulRequest } from '../../../src/protocol/panama/annulment.ts';
import { changed, invoice } from '../../protocol/panama/documents.ts';
import { type Happening, moment } from '../../support/fiscal-past.ts';
import { draftAfter, encodedAfter, registration, treeAfter, treeIn } from '../../support/panama-bodies.ts';
import { did, issued, lastSaleOf, opened, sold, wentOffline } from '../../support/panama-past.ts';
import { cash, giveBack, issuer, line, off, sale, tender } from '../../support/panama-requests.ts';

const nine = moment('2026-01-15T09:00:00-05:00');
const when = moment('2026-01-15T09:12:30-05:00');
const online = [opened(moment('2026-01-15T08:00:00-05:00'))];
const inMode = [...online, wentOffline(nine)];

/** 35 bottles for 13.11, paid with a 20. */
const bottles = sale({
  lines: [line({ code: 'P0000001', name: 'Agua embotellada 300 ml', quantity: 35_000, price: 35 })],
  tenders: [tender('cash', 2000)],
});

describe('the body of Enviar', () => {
  test('PA-15 of an invoice in contingency has the documented form, leaf by leaf', () => {
    const { content, cufe: code } = encodedAfter(inMode, { command: bottles, when });
    const documented = [
      ['tipoSucursal', undefined],
      ['listaItems.item.0.cantidad', '35.000'],
      ['usoPosterior.cufe', code],
    ].reduce<unknown>((tree, [path, leaf]) => changed(tree, String(path), leaf), invoice);
    expect(treeIn(content)).toEqual(documented);
  });

  test('K-03 is one JSON object in UTF-8, and the same draft gives the same bytes', () => {
    const named = { command: sale({ lines: [line({ name: 'Piña en almíbar' })] }), when };
    const [first, second] = [encodedAfter(inMode, named), encodedAfter(inMode, named)];
    expect(Buffer.from(first.content)).toEqual(Buffer.from(second.content));
    expect(Buffer.from(first.content).toString('utf8')).toContain('{"documento":{');
    expect(Buffer.from(first.content).toString('utf8')).toContain('Piña en almíbar');
  });

  test('online it is emission 01 of the online point, with none of the fields of contingency', () => {
    const tree = treeAfter(online, { command: bottles, when });
    expect(tree.datosTransaccion).toMatchObject({ tipoEmision: '01', puntoFacturacionFiscal: '001' });
    expect(Object.keys(tree)).not.toContain('usoPosterior');
    expect(Object.keys(tree.datosTransaccion)).not.toContain('fechaInicioContingencia');
    expect(Object.keys(tree.datosTransaccion)).not.toContain('motivoContingencia');
  });

  test('PA-13 numbers have ten digits, and the number on paper is the one on the wire', () => {
    const story = [...inMode, ...Array.from({ length: 11 }, () => sold(when))];
    const encoded = encodedAfter(story, { command: bottles, when });
    expect(encoded.fiscalNumber).toBe('0000000012');
    expect(treeIn(encoded.content).datosTransaccion.numeroDocumentoFiscal).toBe('0000000012');
  });

  test('PA-07 the receiver is the final consumer, and no other field tells who buys', () => {
    for (const story of [online, inMode]) {
      const { datosTransaccion } = treeAfter(story, { command: bottles, when });
      expect(datosTransaccion.cliente).toEqual({ tipoClienteFE: '02', tipoContribuyente: '1', pais: 'PA' });
      expect(Object.keys(datosTransaccion)).not.toContain('informacionInteres');
    }
  });

  test('PA-07 neither the cashier nor the customer stands anywhere in the bytes', () => {
    const text = Buffer.from(encodedAfter(inMode, { command: bottles, when }).content).toString('utf8');
    expect(text).not.toContain('Ana');
  });

  test('cash, card, transfer and voucher have their own forms, and only cash gives change', () => {
    const tenders = [tender('voucher', 100), tender('transfer', 200), tender('card', 300), tender('cash', 1000)];
    const { totalesSubTotales } = treeAfter(online, { command: sale({ tenders }), when });
    const paid = totalesSubTotales.listaFormaPago.formaPago;
    expect(new Set(paid.map(({ formaPagoFact, valorCuotaPagada }) => `${formaPagoFact} ${valorCuotaPagada}`))).toEqual(
      new Set(['06 1.00', '08 2.00', '03 3.00', '02 10.00']),
    );
    expect(totalesSubTotales).toMatchObject({ totalFactura: '10.70', totalValorRecibido: '16.00', vuelto: '5.30' });
  });

  test('PA-16 exact cash has no change, and the totals are exact sums of the items', () => {
    const lines = [line({ price: 333 }), line({ price: 1050, tax: '03' }), line({ tax: '00', discount: off(29) })];
    const { listaItems, totalesSubTotales: totals } = treeAfter(online, {
      command: sale({ lines, tenders: [tender('cash', 333 + 23 + 1050 + 158 + 971)] }),
      when,
    });
    const cents = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Number(text.replace('.', '')), 0);
    const items = listaItems.item;
    expect(totals).not.toHaveProperty('vuelto');
    expect(cents([totals.totalPrecioNeto])).toBe(cents(items.map(({ precioItem }) => precioItem)));
    expect(cents([totals.totalITBMS])).toBe(cents(items.map(({ valorITBMS }) => valorITBMS)));
    expect(cents([totals.totalTodosItems])).toBe(cents(items.map(({ valorTotal }) => valorTotal)));
    expect(totals).toMatchObject({
      totalPrecioNeto: '23.54',
      totalITBMS: '1.81',
      totalMontoGravado: '1.81',
      totalFactura: '25.35',
      nroItems: '3',
    });
  });
});

describe('notes', () => {
  const story: readonly Happening[] = [...online, sold(nine)];
  const original = () => {
    const known = lastSaleOf(...story);
    return { ...known, reference: { ...known.reference, cufe: `FE${'0'.repeat(64)}` } };
  };

  test('PA-06 a return of an invoice the PAC has is a note 04 that names its code and its date', () => {
    const { datosTransaccion } = treeAfter(story, { command: giveBack({ original: original() }), when });
    expect(datosTransaccion).toMatchObject({ tipoDocumento: '04', naturalezaOperacion: '11', tipoEmision: '01' });
    expect(datosTransaccion).not.toHaveProperty('tipoVenta');
    expect(datosTransaccion.listaDocsFiscalReferenciados).toEqual({
      docFiscalReferenciado: [
        { fechaEmisionDocFiscalReferenciado: '2026-01-15T09:00:00-05:00', cufeFEReferenciada: `FE${'0'.repeat(64)}` },
      ],
    });
  });

  test.each([
    ['without a sale', giveBack(), online],
    ['in the mode, of a sale the PAC has', giveBack({ original: original() }), [...story, wentOffline(nine)]],
  ])('PA-06 a return %s is a generic note 06 that names nothing', (_, command, before) => {
    const { datosTransaccion } = treeAfter(before, { command, when });
    expect(datosTransaccion).toMatchObject({ tipoDocumento: '06', naturalezaOperacion: '11' });
    expect(datosTransaccion).not.toHaveProperty('listaDocsFiscalReferenciados');
  });
});

describe('PA-14 the code made at the register', () => {
  /** Codes reckoned elsewhere, whose security code is not ours to choose. */
  test.each([
    ['an invoice', bottles, [], '123456789', 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893'],
    [
      'a note',
      giveBack(),
      [sold(nine)],
      '987654321',
      'FE0620000155596713-2-2015-5900002026011500000000029010429876543217',
    ],
  ])('PA-14 of %s differs from the known one by nothing but the security code and the check digit', (...row) => {
    const [, command, before, securityCode, known] = row;
    const code = encodedAfter([...inMode, ...before], { command, when }).cufe ?? '';
    const parts = cufeParts(code);
    expect(code.slice(0, 56)).toBe(known.slice(0, 56));
    expect(parts && cufe({ ...parts, securityCode })).toBe(known);
  });

  test('PA-14 stands in the bytes, and another identifier gives another security code', () => {
    const codes = ['uid-1', 'uid-2', 'uid-3'].map((uid) => {
      const { content, cufe: code } = encodedAfter(inMode, { command: bottles, when, uid });
      expect(treeIn(content).usoPosterior).toEqual({ cufe: code });
      return cufeParts(code ?? '')?.securityCode;
    });
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^(?!0{9})\d{9}$/);
  });

  test('PA-14 online it is left to the PAC', () => {
    expect(encodedAfter(online, { command: bottles, when }).cufe).toBeNull();
  });

  test('PA-14 with the setting 02 it is left to the PAC too, and the contingency is told all the same', () => {
    const by = { ...issuer, contingencyEmission: '02' } as const;
    const { content, cufe: code } = encodedAfter(inMode, { command: bottles, when, by });
    expect(code).toBeNull();
    expect(treeIn(content)).not.toHaveProperty('usoPosterior');
    expect(treeIn(content).datosTransaccion).toMatchObject({
      tipoEmision: '02',
      fechaInicioContingencia: '2026-01-15T09:00:00-05:00',
      motivoContingencia: 'Sin servicio de Internet en el local',
    });
  });

  test('PA-14 of a natural person in production it bears their RUC and the environment', () => {
    const by = { ...issuer, rucType: '1', ruc: '8-123-456', dv: '91', environment: '1', branch: '0008' } as const;
    const parts = cufeParts(encodedAfter(inMode, { command: bottles, when, by }).cufe ?? '');
    expect(parts).toMatchObject({ rucType: '1', ruc: '8-123-456', dv: '91', environment: '1', branch: '0008' });
  });

  test('PA-14 names the day of Panama, also when it is tomorrow in Greenwich', () => {
    const late = moment('2026-01-15T23:59:59-05:00');
    expect(cufeParts(encodedAfter(inMode, { command: bottles, when: late }).cufe ?? '')?.date).toBe('20260115');
  });
});

describe('what is no invoice and no note', () => {
  test('an annulment names the document by its key, with words for the reason', () => {
    const known = cufe({
      documentType: '01',
      rucType: '2',
      ruc: issuer.ruc,
      dv: issuer.dv,
      branch: '0000',
      date: '20260115',
      number: '0000000001',
      point: '001',
      emissionType: '01',
      environment: '2',
      securityCode: '123456789',
    });
    const accepted: Happening = () => [
      {
        type: 'documentAccepted',
        at: nine,
        number: 2,
        fiscalNumber: '0000000001',
        pair: null,
        authorisation: { cufe: known, protocol: null, receivedAt: null, qr: null },
      },
    ];
    const story = [...online, issued(sale(), nine), accepted];
    const { content, fiscalNumber, cufe: own } = encodedAfter(story, { command: { type: 'cancelLast' }, when });
    expect([fiscalNumber, own]).toEqual([null, null]);
    expect(annulRequest.parse(JSON.parse(Buffer.from(content).toString('utf8')))).toEqual({
      motivoAnulacion: 'Venta no realizada',
      datosDocumento: {
        codigoSucursalEmisor: '0000',
        puntoFacturacionFiscal: '001',
        numeroDocumentoFiscal: '0000000001',
        tipoDocumento: '01',
        tipoEmision: '01',
      },
    });
  });

  test.each([
    ['cash', cash('cashIn'), online],
    ['a Z', { type: 'makeZ' } as const, online],
    ['an opening', { type: 'openShift', cashier: 'Ana' } as const, []],
    ['cash taken back', { type: 'cancelLast' } as const, [...online, did(cash('cashOut'), nine)]],
  ])('%s stays in our own books as it was decided', (_, command, story) => {
    const { content, fiscalNumber } = encodedAfter(story, { command, when });
    expect(fiscalNumber).toBeNull();
    expect(JSON.parse(Buffer.from(content).toString('utf8'))).toEqual(
      JSON.parse(JSON.stringify(draftAfter(story, { command, when }))),
    );
  });

  test('a document that nothing sends is a fault of ours', () => {
    const draft = draftAfter(online, { command: cash('cashIn'), when });
    const encode = () => encodePanama(issuer)({ ...draft, registeredBy: 'server' }, 'uid-1', registration);
    expect(encode).toThrow(/nothing sends a cashIn/);
  });
});
