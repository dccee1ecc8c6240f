import { type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { copyLastReceipt } from './sale-copy.ts';
import { asking, done, heard, refusedWith, type SaleScreenDraft } from './sale-draft.ts';
import { enter } from './sale-enter.ts';
import { changeQuantity, choose, clear, erase, remove } from './sale-typing.ts';

type Row = KeyRow<Hands<SaleScreenDraft>>;
type SaleHands = Hands<SaleScreenDraft>;

const hasLines = ({ app }: SaleHands): boolean => app.sale.read().current.lines.length > 0;
const noLines = (hands: SaleHands): string | undefined =>
  hasLines(hands) ? undefined : hands.app.text.refusals['nothing-to-sell'];

/** Asks in the input line; what is typed next is the answer. */
const ask = ({ app, change }: SaleHands, about: SaleScreenDraft['asking'], typed = ''): void => {
  app.sale.dispatch({ type: 'input-set', text: typed });
  change(asking(about));
};

const park = (hands: SaleHands): void => {
  const { app } = hands;
  if (hasLines(hands)) {
    app.sale.dispatch({ type: 'sale-parked' });
    hands.change(done());
    return;
  }
  if (app.sale.read().parked.length === 0) {
    hands.change(refusedWith(app.text.sale.messages.nothingParked));
    return;
  }
  ask(hands, 'parked');
};

const functionRows: readonly Row[] = [
  {
    key: 'f2',
    typed: 'pay',
    label: ({ sale }) => sale.keys.pay.label,
    help: ({ sale }) => sale.keys.pay.help,
    blocked: noLines,
    run: ({ app }) => app.go({ name: 'pay' }),
  },
  {
    key: 'f3',
    label: ({ sale }) => sale.keys.find.label,
    help: ({ sale }) => sale.keys.find.help,
    run: (hands) => ask(hands, 'name', hands.app.sale.read().typed),
  },
  {
    key: 'f4',
    label: ({ sale }) => sale.keys.discount.label,
    help: ({ sale }) => sale.keys.discount.help,
    blocked: noLines,
    run: (hands) => ask(hands, 'nothing', '-'),
  },
  {
    key: 'f5',
    typed: 'park',
    label: ({ sale }) => sale.keys.park.label,
    help: ({ sale }) => sale.keys.park.help,
    run: park,
  },
  {
    key: 'f6',
    typed: 'return',
    label: ({ sale }) => sale.keys.return.label,
    help: ({ sale }) => sale.keys.return.help,
    blocked: (hands) => (hasLines(hands) ? hands.app.text.sale.messages.returnNeedsEmpty : undefined),
    run: (hands) => ask(hands, 'receipt-to-return'),
  },
  {
    key: 'f7',
    typed: 'void',
    label: ({ sale }) => sale.keys.void.label,
    help: ({ sale }) => sale.keys.void.help,
    blocked: (hands) => (hands.app.sale.read().current.mode.kind === 'return' ? undefined : noLines(hands)),
    run: (hands) => ask(hands, 'void'),
  },
  {
    key: 'f8',
    typed: 'cash',
    label: ({ sale }) => sale.keys.cash.label,
    help: ({ sale }) => sale.keys.cash.help,
    run: ({ app }) => app.go({ name: 'shift', at: 'cash' }),
  },
  {
    key: 'f9',
    typed: 'shift',
    label: ({ sale }) => sale.keys.shift.label,
    help: ({ sale }) => sale.keys.shift.help,
    run: ({ app }) => app.go({ name: 'shift', at: 'report' }),
  },
  {
    key: 'f10',
    typed: 'menu',
    label: ({ sale }) => sale.keys.menu.label,
    help: ({ sale }) => sale.keys.menu.help,
    run: ({ app }) => app.go({ name: 'menu' }),
  },
  {
    key: 'f11',
    typed: 'copy',
    label: ({ sale }) => sale.keys.copy.label,
    help: ({ sale }) => sale.keys.copy.help,
    run: (hands) => void copyLastReceipt(hands),
  },
];

const lineRow = (
  key: Row['key'],
  word: 'enter' | 'del' | 'up' | 'down' | 'less' | 'more' | 'backspace' | 'escape',
  run: Row['run'],
): Row => ({ key, label: ({ sale }) => sale.keys[word].label, help: ({ sale }) => sale.keys[word].help, run });

/** A key ends what was said before it, and does its work then. */
const afterSilence = (row: Row): Row => ({
  ...row,
  run: (hands) => {
    hands.app.sale.answered(null);
    hands.change(heard);
    row.run(hands);
  },
});

const rows: readonly Row[] = [
  ...functionRows,
  lineRow('enter', 'enter', enter),
  lineRow('delete', 'del', remove),
  lineRow('up', 'up', (hands) => choose(hands, -1)),
  lineRow('down', 'down', (hands) => choose(hands, 1)),
  lineRow('left', 'less', (hands) => changeQuantity(hands, -1)),
  lineRow('right', 'more', (hands) => changeQuantity(hands, 1)),
  lineRow('backspace', 'backspace', erase),
  lineRow('escape', 'escape', clear),
];

/** The keys of the sale screen. The input line has no cursor to move: arrows belong to the hits and to the receipt. */
export const saleRows: readonly Row[] = rows.map(afterSilence);

/** A key that cannot work now says why. */
export const refuseKey = ({ app, change }: SaleHands, reason: string): void => {
  app.sale.answered(null);
  change((draft) => ({ ...draft, message: { text: reason, role: 'warning' } }));
};
