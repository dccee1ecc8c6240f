import { makeCufe } from '../../../../src/simulator/panama/cufe/cufe.ts';

/** A tree of JSON whose leaves are text. */
export type Tree = { readonly [key: string]: unknown };

const items = [
  {
    descripcion: 'Agua embotellada 300 ml',
    codigo: 'P0000001',
    unidadMedida: 'und',
    cantidad: '35.00',
    precioUnitario: '0.35',
    precioUnitarioDescuento: '0.00',
    precioItem: '12.25',
    valorTotal: '13.11',
    tasaITBMS: '01',
    valorITBMS: '0.86',
  },
];

const totals = {
  totalPrecioNeto: '12.25',
  totalITBMS: '0.86',
  totalISC: '0.00',
  totalMontoGravado: '0.86',
  totalFactura: '13.11',
  totalValorRecibido: '20.00',
  vuelto: '6.89',
  tiempoPago: '1',
  nroItems: '1',
  totalTodosItems: '13.11',
  listaFormaPago: { formaPago: [{ formaPagoFact: '02', valorCuotaPagada: '20.00' }] },
};

const transaction = {
  tipoDocumento: '01',
  fechaEmision: '2026-01-15T09:12:30-05:00',
  naturalezaOperacion: '01',
  tipoOperacion: '1',
  destinoOperacion: '1',
  formatoCAFE: '2',
  entregaCAFE: '2',
  envioContenedor: '1',
  procesoGeneracion: '1',
  tipoVenta: '1',
  cliente: { tipoClienteFE: '02', tipoContribuyente: '1', pais: 'PA' },
};

/** An invoice of the online point, 35 bottles for 13.11 paid with a 20. */
export const invoice = (number = 1): Tree => ({
  documento: {
    codigoSucursalEmisor: '0000',
    datosTransaccion: {
      ...transaction,
      tipoEmision: '01',
      numeroDocumentoFiscal: String(number).padStart(10, '0'),
      puntoFacturacionFiscal: '001',
    },
    listaItems: { item: items },
    totalesSubTotales: totals,
  },
});

/** The same invoice made in contingency at the offline point, with its own CUFE. */
export const offlineInvoice = (number = 1): Tree =>
  changed(invoice(number), {
    'documento.datosTransaccion.tipoEmision': '04',
    'documento.datosTransaccion.fechaInicioContingencia': '2026-01-15T09:00:00-05:00',
    'documento.datosTransaccion.motivoContingencia': 'Sin servicio de Internet en el local',
    'documento.datosTransaccion.puntoFacturacionFiscal': '901',
    'documento.usoPosterior': { cufe: offlineCufe({ number: String(number).padStart(10, '0') }) },
  });

/** A CUFE of the demonstration's issuer for 15 January 2026, or with other parts. */
export const offlineCufe = (parts: Partial<Parameters<typeof makeCufe>[0]> = {}): string =>
  makeCufe({
    documentType: '01',
    rucType: '2',
    ruc: '0000155596713-2-2015',
    dv: '-59',
    branch: '0000',
    date: '20260115',
    number: '0000000001',
    billingPoint: '901',
    emission: '04',
    environment: '2',
    securityCode: '123456789',
    ...parts,
  });

/** A generic credit note of the online point over the same goods. */
export const genericNote = (number: number): Tree =>
  changed(invoice(number), {
    'documento.datosTransaccion.tipoDocumento': '06',
    'documento.datosTransaccion.naturalezaOperacion': '11',
    'documento.datosTransaccion.tipoVenta': undefined,
  });

/** A credit note of the online point that refers to an invoice. */
export const creditNote = (number: number, cufeFEReferenciada: string): Tree =>
  changed(genericNote(number), {
    'documento.datosTransaccion.tipoDocumento': '04',
    'documento.datosTransaccion.listaDocsFiscalReferenciados': {
      docFiscalReferenciado: [{ fechaEmisionDocFiscalReferenciado: '2026-01-15T09:12:30-05:00', cufeFEReferenciada }],
    },
  });

/** The tree with other values at some paths, places in lists counted from 0; `undefined` takes the node away. */
export const changed = (tree: Tree, changes: Readonly<Record<string, unknown>>): Tree => {
  const copy = structuredClone(tree);
  for (const [path, value] of Object.entries(changes)) change(copy, path.split('.'), value);
  return copy;
};

const change = (node: unknown, [first = '', ...rest]: readonly string[], value: unknown): void => {
  if (typeof node !== 'object' || node === null) throw new Error(`nothing to hold ${first}`);
  if (rest.length > 0) change(Reflect.get(node, first), rest, value);
  else if (value === undefined) Reflect.deleteProperty(node, first);
  else Reflect.set(node, first, value);
};
