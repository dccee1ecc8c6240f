import { type Command } from '../../../src/fiscal/command.ts';
import { minor, thousandths } from '../../../src/fiscal/money.ts';
import { type ReceiptRequest } from '../../../src/fiscal/receipt.ts';

/** Every command of the cashier, always with the same amounts: no rule looked at here depends on them. */
export type Commands = Readonly<
  Record<'sell' | 'giveBack' | 'cashIn' | 'storno' | 'report' | 'close' | 'open', Command>
>;

/** `tax` is a letter of the country, `total` what one piece at 10.00 comes to. */
export const commandsOf = (tax: string, total: number): Commands => {
  const line = {
    code: '1',
    barcode: null,
    uktzed: null,
    name: 'Bread',
    unit: 'x',
    quantity: thousandths(1000),
    price: minor(1000),
    tax,
    discount: null,
  };
  const request: ReceiptRequest = { lines: [line], tenders: [{ by: 'cash', amount: minor(total) }] };
  return {
    sell: { type: 'sell', request },
    giveBack: { type: 'return', request, original: null },
    cashIn: { type: 'cashIn', amount: minor(100), reason: 'x' },
    storno: { type: 'cancelLast' },
    report: { type: 'makeZ' },
    close: { type: 'closeShift' },
    open: { type: 'openShift', cashier: 'A' },
  };
};
