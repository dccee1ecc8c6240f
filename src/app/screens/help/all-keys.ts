import { type KeyRow } from '../../keys.ts';
import { demoRows } from '../demo/demo-keys.ts';
import { documentRows } from '../journal/document-keys.ts';
import { journalRows } from '../journal/journal-keys.ts';
import { menuRows } from '../menu/menu-screen.tsx';
import { payRows } from '../pay/pay-keys.ts';
import { queueRows } from '../queue/queue-keys.ts';
import { saleRows } from '../sale/sale-keys.ts';
import { cashRows } from '../shift/cash-keys.ts';
import { countRows } from '../shift/count-keys.ts';
import { shiftRows } from '../shift/shift-keys.ts';

/** What help tells of a key; what it does there needs the screen. */
export type KnownKey = Pick<KeyRow<never>, 'key' | 'typed' | 'label' | 'help'>;

/** A screen that has keys of its own. */
type KnownScreen = 'sale' | 'pay' | 'shift' | 'count' | 'cash' | 'journal' | 'document' | 'queue' | 'demo' | 'menu';

/** The keys of every screen, in the order help tells them. */
export const allKeys: readonly { readonly screen: KnownScreen; readonly rows: readonly KnownKey[] }[] = [
  { screen: 'sale', rows: saleRows },
  { screen: 'pay', rows: payRows },
  { screen: 'shift', rows: shiftRows },
  { screen: 'count', rows: countRows },
  { screen: 'cash', rows: cashRows },
  { screen: 'journal', rows: journalRows },
  { screen: 'document', rows: documentRows(() => undefined) },
  { screen: 'queue', rows: queueRows({ canRenumber: true }) },
  { screen: 'demo', rows: demoRows },
  { screen: 'menu', rows: menuRows },
];
