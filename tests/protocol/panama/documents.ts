import { type WireDocument } from '../../../src/protocol/panama/document.ts';

/** An invoice made in contingency, as the documented form has it. */
export const invoice: WireDocument = {
  codigoSucursalEmisor: '0000',
  tipoSucursal: '1',
  datosTransaccion: {
    tipoEmision: '04',
    fechaInicioContingencia: '2026-01-15T09:00:00-05:00',
    motivoContingencia: 'Sin servicio de Internet en el local',
    tipoDocumento: '01',
    numeroDocumentoFiscal: '0000000001',
    puntoFacturacionFiscal: '901',
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
  },
  listaItems: {
    item: [
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
    ],
  },
  totalesSubTotales: {
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
  },
  usoPosterior: { cufe: 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893' },
};

/** A value with one leaf replaced, or taken out, by its path of keys. */
export const changed = (value: unknown, path: string, leaf: unknown): unknown => {
  const [key = '', ...rest] = path.split('.');
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? step(each, rest, leaf) : each));
  const fields = Object.entries(value ?? {}).filter(([name]) => name !== key);
  const old = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
  const fresh = step(old, rest, leaf);
  return Object.fromEntries(fresh === undefined ? fields : [...fields, [key, fresh]]);
};

const step = (value: unknown, rest: readonly string[], leaf: unknown): unknown =>
  rest.length === 0 ? leaf : changed(value, rest.join('.'), leaf);
