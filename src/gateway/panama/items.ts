import { type ReceiptLine } from '../../fiscal/document.ts';
import { decimalText, divideHalfUp, minor, quantityText } from '../../fiscal/money.ts';
import { type WireDocument } from '../../protocol/panama/document.ts';

type Item = WireDocument['listaItems']['item'][number];

/** What stands for the code of an article that has none. */
const noCode = 'VARIOS';

/** One line as the wire has it: net prices, the discount by the unit, its own ITBMS (spec/pa 1.6). A surcharge raises the unit price. */
export const itemOf = (line: ReceiptLine): Item => {
  const net = minor(line.cost - line.discountSum);
  const reduced = line.discountSum === 0 ? null : perUnit(net, line.quantity);
  const listed = line.price * microsInCent;
  const discounted = reduced !== null && reduced < listed;
  return {
    descripcion: line.name,
    codigo: line.code ?? noCode,
    unidadMedida: line.unit,
    cantidad: quantityText(line.quantity),
    precioUnitario: discounted || reduced === null ? decimalText(line.price) : micros(reduced),
    precioUnitarioDescuento: discounted ? micros(listed - reduced) : '0.00',
    precioItem: decimalText(net),
    valorTotal: decimalText(minor(net + line.taxSum)),
    tasaITBMS: line.tax,
    valorITBMS: decimalText(line.taxSum),
  };
};

const microsInCent = 10_000;

/** An amount of cents over thousandths of a unit, in millionths of a balboa, half-up. */
const perUnit = (amount: number, quantity: number): number =>
  divideHalfUp(BigInt(amount) * 10_000_000n, BigInt(quantity));

/** Six decimals. */
const micros = (amount: number): string =>
  `${Math.floor(amount / 1_000_000)}.${String(amount % 1_000_000).padStart(6, '0')}`;
