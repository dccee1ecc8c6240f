import type { SentDocument } from '../documents/sent-document.ts';
import type { SentItem } from '../documents/sent-items.ts';
import type { Content } from './element.ts';

/** gItem: one line. */
export const itemContent = (item: SentItem, place: number): Content => [
  ['dSecItem', String(place + 1).padStart(3, '0')],
  ['dDescProd', item.descripcion],
  ['dCodProd', item.codigo],
  ['cUnidad', item.unidadMedida],
  ['dCantCodInt', item.cantidad],
  [
    'gPrecios',
    [
      ['dPrUnit', item.precioUnitario],
      ['dPrUnitDesc', item.precioUnitarioDescuento],
      ['dPrItem', item.precioItem],
      ['dPrAcarItem', item.precioAcarreo],
      ['dPrSegItem', item.precioSeguro],
      ['dValTotItem', item.valorTotal],
    ],
  ],
  [
    'gITBMSItem',
    [
      ['dTasaITBMS', item.tasaITBMS],
      ['dValITBMS', item.valorITBMS],
    ],
  ],
  [
    'gISCItem',
    item.valorISC === undefined
      ? undefined
      : [
          ['dTasaISC', item.tasaISC],
          ['dValISC', item.valorISC],
        ],
  ],
];

type Totals = SentDocument['totalesSubTotales'];

/** gTot: totals, discounts and payments. */
export const totalsContent = (totals: Totals): Content => [
  ['dTotNeto', totals.totalPrecioNeto],
  ['dTotITBMS', totals.totalITBMS],
  ['dTotISC', totals.totalISC],
  ['dTotGravado', totals.totalMontoGravado],
  ['dTotDesc', totals.totalDescuento],
  ['dTotAcar', totals.totalAcarreoCobrado],
  ['dTotSeg', totals.valorSeguroCobrado],
  ['dVTot', totals.totalFactura],
  ['dTotRec', totals.totalValorRecibido],
  ['dVuelto', totals.vuelto],
  ['iPzPag', totals.tiempoPago],
  ['dNroItems', totals.nroItems],
  ['dVTotItems', totals.totalTodosItems],
  ...discountsIn(totals),
  ...paymentsIn(totals),
];

const discountsIn = ({ listaDescBonificacion }: Totals): Content =>
  (listaDescBonificacion?.descuentoBonificacion ?? []).map(
    (each) =>
      [
        'gDescBonif',
        [
          ['dDetalDesc', each.descDescuento],
          ['dValDesc', each.montoDescuento],
        ],
      ] as const,
  );

const paymentsIn = ({ listaFormaPago }: Totals): Content =>
  listaFormaPago.formaPago.map(
    (each) =>
      [
        'gFormaPago',
        [
          ['iFormaPago', each.formaPagoFact],
          ['dFormaPagoDesc', each.descFormaPago],
          ['dVlrCuota', each.valorCuotaPagada],
        ],
      ] as const,
  );
