import { afterEach, describe, expect, test } from 'vitest';
import { changed, invoice, offlineCufe, offlineInvoice } from './support/documents.ts';
import { closeAll, codesIn, cufeIn, day, jsonIn, morning, startRegister } from './support/register.ts';
import { rejected, taxpayer } from './support/rejected.ts';

afterEach(closeAll);

const transaction = 'documento.datosTransaccion';
const item = 'documento.listaItems.item.0';
const totals = 'documento.totalesSubTotales';
const payment = `${totals}.listaFormaPago.formaPago.0`;
const cufe = 'documento.usoPosterior.cufe';

const withCufe = (parts: Parameters<typeof offlineCufe>[0]) => ({ [cufe]: offlineCufe(parts) });

describe('PA-18 what the DGI rejects with 203 and its code', () => {
  test.each(rejected)('%s', async (_, tree, changes, codes) => {
    const register = await startRegister();
    const reply = await register.send(changed(tree, changes));
    expect(codesIn(reply)).toEqual(codes);
    expect(jsonIn(reply)).toMatchObject({ resultado: 'error', cufe: null });
    expect(register.simulator.books().documents).toEqual([]);
    cufeIn(await register.send(tree));
  });

  test('all that is wrong is told at once, in the order of the codes', async () => {
    const register = await startRegister();
    const changes = { [`${transaction}.cliente.pais`]: 'CO', [`${totals}.nroItems`]: '2', ...withCufe({ dv: '-58' }) };
    const reply = await register.send(changed(offlineInvoice(), changes));
    expect(jsonIn(reply)['mensaje']).toMatch(/^1564-[^|]+ \| 1611-[^|]+ \| 2513-[^|]+$/);
  });
});

describe('what the DGI lets pass', () => {
  test('items of six decimals, whose sum is told in cents', async () => {
    const register = await startRegister();
    const weighed = { cantidad: '1.148000', precioUnitario: '2.180000', precioUnitarioDescuento: undefined };
    const line = { ...weighed, precioItem: '2.502640', tasaITBMS: '00', valorITBMS: '0.00', valorTotal: '2.502640' };
    const itemChanges = Object.fromEntries(Object.entries(line).map(([name, value]) => [`${item}.${name}`, value]));
    const sums = { totalPrecioNeto: '2.50', totalITBMS: '0.00', totalMontoGravado: '0.00', totalTodosItems: '2.50' };
    const paid = { totalFactura: '2.50', vuelto: '17.50' };
    const totalChanges = Object.fromEntries(
      Object.entries({ ...sums, ...paid }).map(([name, value]) => [`${totals}.${name}`, value]),
    );
    cufeIn(await register.send(changed(invoice(), { ...itemChanges, ...totalChanges })));
  });

  test('a global discount that leaves the tax as it is, and exact payment without change', async () => {
    const register = await startRegister();
    const discounts = { descuentoBonificacion: [{ descDescuento: 'Promoción', montoDescuento: '1.00' }] };
    const reply = await register.send(
      changed(invoice(), {
        [`${totals}.totalDescuento`]: '1.00',
        [`${totals}.listaDescBonificacion`]: discounts,
        [`${totals}.totalFactura`]: '12.11',
        [`${totals}.totalValorRecibido`]: '12.11',
        [`${totals}.vuelto`]: undefined,
        [`${payment}.valorCuotaPagada`]: '12.11',
      }),
    );
    cufeIn(reply);
  });

  test('a taxpayer online, and another form of payment with its description', async () => {
    const register = await startRegister();
    const changes = {
      [`${transaction}.cliente`]: taxpayer(),
      [`${payment}.formaPagoFact`]: '99',
      [`${payment}.descFormaPago`]: 'vale de la tienda',
    };
    cufeIn(await register.send(changed(invoice(), changes)));
  });

  test('an emission at the end of the second working day ahead', async () => {
    const register = await startRegister();
    cufeIn(await register.send(changed(invoice(), { [`${transaction}.fechaEmision`]: '2026-01-19T23:59:59-05:00' })));
  });
});

describe('warnings', () => {
  const expensive = changed(invoice(), {
    [`${item}.cantidad`]: '1.00',
    [`${item}.precioUnitario`]: '10000.01',
    [`${item}.precioItem`]: '10000.01',
    [`${item}.tasaITBMS`]: '00',
    [`${item}.valorITBMS`]: '0.00',
    [`${item}.valorTotal`]: '10000.01',
    [`${totals}.totalPrecioNeto`]: '10000.01',
    [`${totals}.totalITBMS`]: '0.00',
    [`${totals}.totalMontoGravado`]: '0.00',
    [`${totals}.totalTodosItems`]: '10000.01',
    [`${totals}.totalFactura`]: '10000.01',
    [`${totals}.totalValorRecibido`]: '10000.01',
    [`${totals}.vuelto`]: undefined,
    [`${payment}.valorCuotaPagada`]: '10000.01',
  });

  test('a large total to a final consumer is authorised with a warning', async () => {
    const register = await startRegister();
    const reply = await register.send(expensive);
    expect(jsonIn(reply)).toMatchObject({ codigo: '200', mensaje: expect.stringMatching(/^2515-/) });
    expect(register.simulator.books().documents).toMatchObject([{ warnings: [expect.stringMatching(/^2515-/)] }]);
  });

  test('PA-15 a document sent after 72 hours of contingency, or 30 days after it, is authorised with a warning', async () => {
    const register = await startRegister();
    register.clock.now = Date.parse('2026-01-18T09:00:00-05:00');
    expect(jsonIn(await register.ask('/Enviar', offlineInvoice(1), await freshBearer(register)))['mensaje']).toBe('ok');
    register.clock.now += 1;
    expect(codesOfWarning(await register.ask('/Enviar', offlineInvoice(2), await freshBearer(register)))).toEqual([
      '1508',
    ]);
    register.clock.now = morning + 31 * day;
    const late = await register.ask('/Enviar', offlineInvoice(3), await freshBearer(register));
    expect(codesOfWarning(late)).toEqual(['1508', '1519']);
  });

  test('a strict PAC rejects for a warning', async () => {
    const register = await startRegister();
    await register.simulator.control.set({ strictWarnings: {} });
    expect(codesIn(await register.send(expensive))).toEqual(['2515']);
    await register.simulator.control.clear();
    cufeIn(await register.send(expensive));
  });
});

const freshBearer = async ({ login }: { readonly login: () => Promise<string> }) => ({
  Authorization: `Bearer ${await login()}`,
});

const codesOfWarning = (reply: Parameters<typeof jsonIn>[0]): readonly string[] => {
  const { codigo, mensaje } = jsonIn(reply);
  if (codigo !== '200') throw new Error(reply.text);
  return String(mensaje)
    .split(' | ')
    .map((each) => each.slice(0, 4));
};
