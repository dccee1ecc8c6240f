import { paymentForms } from '../../../protocol/panama/codes.ts';
import { millionths, total } from '../arithmetic/decimal.ts';
import { objection, type Rule } from './examination.ts';
import { optional } from './item-rules.ts';

const knownForms: readonly string[] = Object.values(paymentForms);

/** How it was paid: with cash the money tendered, and the change (protocol 1.1, 1.6). */
export const paymentRules: Rule = ({ document: { totalesSubTotales: totals } }) => {
  const payments = totals.listaFormaPago.formaPago;
  const received = millionths(totals.totalValorRecibido);
  const change = received - millionths(totals.totalFactura);
  const paid = total(payments.map(({ valorCuotaPagada }) => millionths(valorCuotaPagada)));
  return [
    ...objection(received !== paid, '2510', 'el total recibido no es la suma de los pagos'),
    ...objection(change < 0n, '2510', 'el total recibido no alcanza'),
    ...objection(
      change >= 0n && (optional(totals.vuelto) !== change || totals.vuelto === '0.00'),
      '2510',
      'vuelto inválido: recibido menos total, sin nodo cuando es cero',
    ),
    ...payments.flatMap(({ formaPagoFact, descFormaPago }) => [
      ...objection(!knownForms.includes(formaPagoFact), '2600', 'forma de pago inválida'),
      ...objection(
        formaPagoFact === paymentForms.other && (descFormaPago ?? '').length < 10,
        '2601',
        'falta la descripción de la forma de pago',
      ),
      ...objection(
        formaPagoFact !== paymentForms.other && descFormaPago !== undefined,
        '2602',
        'la forma de pago no lleva descripción',
      ),
    ]),
  ];
};
