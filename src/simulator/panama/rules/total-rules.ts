import { receiverTypes } from '../../../protocol/panama/codes.ts';
import { millionths, sameCent, total } from '../arithmetic/decimal.ts';
import type { SentDocument } from '../documents/sent-document.ts';
import type { SentItem } from '../documents/sent-items.ts';
import { type Finding, objection, type Rule, warning } from './examination.ts';
import { optional } from './item-rules.ts';

const highTotal = millionths('1000000');
const highForConsumer = millionths('10000');

/** The totals are sums of the items, to the cent (protocol 1.6). */
export const totalRules: Rule = ({ document }) => [...sumRules(document), ...invoiceTotalRules(document)];

const sumRules = ({ listaItems: { item: items }, totalesSubTotales: totals }: SentDocument): readonly Finding[] => {
  const sum = (field: keyof SentItem) => total(items.map((item) => optional(item[field])));
  const stated = (text: string, expected: bigint) => sameCent(millionths(text), expected);
  const taxes = millionths(totals.totalITBMS) + optional(totals.totalISC);
  return [
    ...objection(!stated(totals.totalPrecioNeto, sum('precioItem')), '2500', 'total neto inválido'),
    ...objection(!stated(totals.totalITBMS, sum('valorITBMS')), '2501', 'total de ITBMS inválido'),
    ...objection(
      !stated(totals.totalMontoGravado, taxes) || !sameCent(optional(totals.totalISC), sum('valorISC')),
      '2503',
      'total gravado inválido',
    ),
    ...bothWays(sum('precioAcarreo'), totals.totalAcarreoCobrado, '2505'),
    ...bothWays(sum('precioSeguro'), totals.valorSeguroCobrado, '2506'),
    ...objection(Number(totals.nroItems) !== items.length, '2513', 'número de ítems inválido'),
    ...objection(!stated(totals.totalTodosItems, sum('valorTotal')), '2514', 'suma de los ítems inválida'),
  ];
};

const bothWays = (ofItems: bigint, ofInvoice: string | undefined, code: string): readonly Finding[] =>
  objection(ofItems > 0n && optional(ofInvoice) > 0n, code, 'acarreo o seguro por ítem y global a la vez');

const invoiceTotalRules = ({ totalesSubTotales: totals, datosTransaccion }: SentDocument): readonly Finding[] => {
  const stated = millionths(totals.totalFactura);
  const discounts = totals.listaDescBonificacion?.descuentoBonificacion.map((each) => millionths(each.montoDescuento));
  const discount = optional(totals.totalDescuento);
  const expected =
    millionths(totals.totalTodosItems) +
    optional(totals.totalAcarreoCobrado) +
    optional(totals.valorSeguroCobrado) -
    discount;
  const isConsumer = datosTransaccion.cliente.tipoClienteFE === receiverTypes.finalConsumer;
  return [
    ...objection(
      stated !== expected || (discounts !== undefined && total(discounts) !== discount),
      '2507',
      'total de la factura inválido',
    ),
    ...warning(stated > highTotal, '2509', 'total mayor de 1,000,000.00'),
    ...warning(isConsumer && stated > highForConsumer, '2515', 'total mayor de 10,000.00 a consumidor final'),
  ];
};
