import { itbmsPercents } from '../../../protocol/panama/codes.ts';
import { millionths, percentOf, product, total, withinCent } from '../arithmetic/decimal.ts';
import type { SentItem } from '../documents/sent-items.ts';
import { type Finding, objection, type Rule, warning } from './examination.ts';

/** An amount that may be left out. */
export const optional = (text: string | undefined): bigint => (text === undefined ? 0n : millionths(text));

const percents = new Map<string, number>(Object.entries(itbmsPercents));
const highPrice = millionths('100000');

/** Every item by the formulas of protocol 1.6, each with a tolerance of a cent. */
export const itemRules: Rule = ({ document }) => document.listaItems.item.flatMap(rulesOfItem);

const rulesOfItem = (item: SentItem, place: number): readonly Finding[] => {
  const [quantity, unit, net] = [item.cantidad, item.precioUnitario, item.precioItem].map(millionths);
  const discount = optional(item.precioUnitarioDescuento);
  const percent = percents.get(item.tasaITBMS);
  const named = (text: string) => `${text} del ítem ${place + 1}`;
  if (quantity === undefined || unit === undefined || net === undefined) return [];
  const parts = [item.precioItem, item.precioAcarreo, item.precioSeguro, item.valorITBMS, item.valorISC].map(optional);
  return [
    ...warning(unit > highPrice, '2050', named('precio unitario alto')),
    ...objection(discount > 0n && discount >= unit, '2051', named('descuento mayor que el precio')),
    ...objection(
      discount <= unit && !withinCent(net, product(quantity, unit - discount)),
      '2053',
      named('precio inválido'),
    ),
    ...objection(!withinCent(millionths(item.valorTotal), total(parts)), '2056', named('total inválido')),
    ...objection(percent === undefined, '2150', named('tasa de ITBMS inválida')),
    ...objection(
      percent !== undefined && !withinCent(millionths(item.valorITBMS), percentOf(net, percent)),
      '2152',
      named('valor de ITBMS inválido'),
    ),
  ];
};
