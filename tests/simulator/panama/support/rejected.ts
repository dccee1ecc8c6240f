import { genericNote, invoice, offlineCufe, offlineInvoice, type Tree } from './documents.ts';

const transaction = 'documento.datosTransaccion';
const item = 'documento.listaItems.item.0';
const totals = 'documento.totalesSubTotales';
const payment = `${totals}.listaFormaPago.formaPago.0`;
const cufe = 'documento.usoPosterior.cufe';

/** A document the DGI takes, the change that spoils it, and the codes it is then rejected with. */
type Rejected = readonly [title: string, tree: Tree, changes: Readonly<Record<string, unknown>>, codes: string[]];

const withCufe = (parts: Parameters<typeof offlineCufe>[0]) => ({ [cufe]: offlineCufe(parts) });

/** One row a rule. */
export const rejected: readonly Rejected[] = [
  ['an emission type 05', invoice(), { [`${transaction}.tipoEmision`]: '05' }, ['1503']],
  ['a document type 11', invoice(), { [`${transaction}.tipoDocumento`]: '11' }, ['1510']],
  [
    'an export invoice, which needs a group of its own',
    invoice(),
    { [`${transaction}.tipoDocumento`]: '03' },
    ['1510'],
  ],
  ['the number zero', invoice(), { [`${transaction}.numeroDocumentoFiscal`]: '0000000000' }, ['1512']],
  ['the point zero', invoice(), { [`${transaction}.puntoFacturacionFiscal`]: '000' }, ['1515']],
  ['PA-15 no contingency start', offlineInvoice(), { [`${transaction}.fechaInicioContingencia`]: undefined }, ['1506']],
  [
    'PA-15 a start later than the emission',
    offlineInvoice(),
    { [`${transaction}.fechaInicioContingencia`]: '2026-01-15T09:12:31-05:00' },
    ['1507'],
  ],
  ['PA-02 no contingency reason', offlineInvoice(), { [`${transaction}.motivoContingencia`]: undefined }, ['1509']],
  [
    'an emission three working days ahead',
    invoice(),
    { [`${transaction}.fechaEmision`]: '2026-01-20T00:00:00-05:00' },
    ['1520'],
  ],
  [
    'a taxpayer without RUC',
    invoice(),
    { [`${transaction}.cliente`]: { tipoClienteFE: '01', tipoContribuyente: '2', pais: 'PA' } },
    ['1601'],
  ],
  ['PA-07 a taxpayer in contingency', offlineInvoice(), { [`${transaction}.cliente`]: taxpayer() }, ['1505']],
  ['a consumer of another country', invoice(), { [`${transaction}.cliente.pais`]: 'CO' }, ['1611']],
  ['PA-07 a company as final consumer', invoice(), { [`${transaction}.cliente.tipoContribuyente`]: '2' }, ['1621']],
  ['PA-14 a wrong check digit', offlineInvoice(), { [cufe]: offlineCufe().replace(/.$/, '4') }, ['1001']],
  ['PA-14 a security code of zeros', offlineInvoice(), withCufe({ securityCode: '000000000' }), ['1517']],
  ['PA-14 a CUFE of production', offlineInvoice(), withCufe({ environment: '1' }), ['1502']],
  ['PA-14 a CUFE of another emission type', offlineInvoice(), withCufe({ emission: '03' }), ['1504']],
  ['PA-14 a CUFE of another document type', offlineInvoice(), withCufe({ documentType: '06' }), ['1511']],
  ['PA-14 a CUFE of another number', offlineInvoice(), withCufe({ number: '0000000002' }), ['1514']],
  ['PA-14 a CUFE of another point', offlineInvoice(), withCufe({ billingPoint: '902' }), ['1516']],
  ['PA-14 a CUFE of another day', offlineInvoice(), withCufe({ date: '20260116' }), ['1521']],
  ['PA-14 a CUFE of another issuer', offlineInvoice(), withCufe({ ruc: '0000155596713-2-2016' }), ['1564']],
  ['PA-14 a CUFE with other check digits', offlineInvoice(), withCufe({ dv: '-58' }), ['1564']],
  ['PA-14 a CUFE of another branch', offlineInvoice(), withCufe({ branch: '0001' }), ['1567']],
  ['a discount above the price', invoice(), { [`${item}.precioUnitarioDescuento`]: '0.36' }, ['2051']],
  ['a discount of the whole price', invoice(), { [`${item}.precioUnitarioDescuento`]: '0.350000' }, ['2051', '2053']],
  ['PA-16 an item price two cents off', invoice(), { [`${item}.precioItem`]: '12.270000' }, ['2053', '2056', '2500']],
  ['PA-16 an item total two cents off', invoice(), { [`${item}.valorTotal`]: '13.13' }, ['2056', '2514']],
  ['PA-16 an unknown rate', invoice(), { [`${item}.tasaITBMS`]: '04' }, ['2150']],
  ['PA-16 the tax of another rate', invoice(), { [`${item}.tasaITBMS`]: '02' }, ['2152']],
  ['PA-16 a net total a cent off', invoice(), { [`${totals}.totalPrecioNeto`]: '12.26' }, ['2500']],
  [
    'PA-16 an ITBMS total a cent off',
    invoice(),
    { [`${totals}.totalITBMS`]: '0.85', [`${totals}.totalMontoGravado`]: '0.85' },
    ['2501'],
  ],
  ['PA-16 the base where the tax belongs', invoice(), { [`${totals}.totalMontoGravado`]: '12.25' }, ['2503']],
  [
    'PA-16 an ISC nobody charged',
    invoice(),
    { [`${totals}.totalISC`]: '1.00', [`${totals}.totalMontoGravado`]: '1.86' },
    ['2503'],
  ],
  [
    'PA-16 an invoice total a cent off',
    invoice(),
    { [`${totals}.totalFactura`]: '13.12', [`${totals}.vuelto`]: '6.88' },
    ['2507'],
  ],
  ['a discount that is in no list', invoice(), { [`${totals}.totalDescuento`]: '1.00' }, ['2507']],
  [
    'another received total than was paid',
    invoice(),
    { [`${totals}.totalValorRecibido`]: '21.00', [`${totals}.vuelto`]: '7.89' },
    ['2510'],
  ],
  [
    'less received than owed',
    invoice(),
    {
      [`${totals}.totalValorRecibido`]: '13.00',
      [`${payment}.valorCuotaPagada`]: '13.00',
      [`${totals}.vuelto`]: undefined,
    },
    ['2510'],
  ],
  ['change that is not told', invoice(), { [`${totals}.vuelto`]: undefined }, ['2510']],
  [
    'a change of zero that is told',
    invoice(),
    {
      [`${totals}.totalValorRecibido`]: '13.11',
      [`${payment}.valorCuotaPagada`]: '13.11',
      [`${totals}.vuelto`]: '0.00',
    },
    ['2510'],
  ],
  ['another number of items', invoice(), { [`${totals}.nroItems`]: '2' }, ['2513']],
  ['PA-16 a sum of items a cent off', invoice(), { [`${totals}.totalTodosItems`]: '13.10' }, ['2507', '2514']],
  [
    'carriage of items and of the invoice',
    invoice(),
    {
      [`${item}.precioAcarreo`]: '1.00',
      [`${item}.valorTotal`]: '14.11',
      [`${totals}.totalTodosItems`]: '14.11',
      [`${totals}.totalAcarreoCobrado`]: '1.00',
      [`${totals}.totalFactura`]: '15.11',
      [`${totals}.vuelto`]: '4.89',
    },
    ['2505'],
  ],
  [
    'insurance of items and of the invoice',
    invoice(),
    {
      [`${item}.precioSeguro`]: '1.00',
      [`${item}.valorTotal`]: '14.11',
      [`${totals}.totalTodosItems`]: '14.11',
      [`${totals}.valorSeguroCobrado`]: '1.00',
      [`${totals}.totalFactura`]: '15.11',
      [`${totals}.vuelto`]: '4.89',
    },
    ['2506'],
  ],
  ['an unknown payment form', invoice(), { [`${payment}.formaPagoFact`]: '10' }, ['2600']],
  ['another form without description', invoice(), { [`${payment}.formaPagoFact`]: '99' }, ['2601']],
  ['cash with a description', invoice(), { [`${payment}.descFormaPago`]: 'en efectivo' }, ['2602']],
  [
    'a generic note with an electronic reference',
    genericNote(1),
    {
      [`${transaction}.listaDocsFiscalReferenciados`]: {
        docFiscalReferenciado: [
          { fechaEmisionDocFiscalReferenciado: '2026-01-15T09:12:30-05:00', cufeFEReferenciada: offlineCufe() },
        ],
      },
    },
    ['1706'],
  ],
];

/** A company as receiver, with all that is asked of one. */
export function taxpayer() {
  const ruc = { numeroRUC: '155646463-2-2017', digitoVerificadorRUC: '86', razonSocial: 'Café Volcán, S.A.' };
  return { tipoClienteFE: '01', tipoContribuyente: '2', ...ruc, direccion: 'Vía España', pais: 'PA' };
}
