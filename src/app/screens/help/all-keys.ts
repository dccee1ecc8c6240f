import { type KeyRow } from '../../keys.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { demoRows } from '../demo/demo-keys.ts';
import { documentRows } from '../journal/document-keys.ts';
import { journalRows } from '../journal/journal-keys.ts';
import { menuRows } from '../menu/menu-screen.tsx';
import { reportOf, reportReader } from '../offline/report-records.ts';
import { switchOffRows } from '../offline/switch-off-keys.ts';
import { switchOnRows } from '../offline/switch-on-keys.ts';
import { payRows } from '../pay/pay-keys.ts';
import { lockedRows } from '../people/locked-keys.ts';
import { queueRows } from '../queue/queue-keys.ts';
import { saleRows } from '../sale/sale-keys.ts';
import { cashRows } from '../shift/cash-keys.ts';
import { countRows } from '../shift/count-keys.ts';
import { shiftRows } from '../shift/shift-keys.ts';

/** What help tells of a key; what it does there needs the screen. */
export type KnownKey = Pick<KeyRow<never>, 'key' | 'typed' | 'label' | 'help'>;

/** A screen that has keys of its own. */
type KnownScreen =
  | 'sale'
  | 'pay'
  | 'shift'
  | 'count'
  | 'cash'
  | 'journal'
  | 'document'
  | 'queue'
  | 'switchOn'
  | 'switchOff'
  | 'demo'
  | 'menu'
  | 'locked';

type KnownRows = { readonly screen: KnownScreen; readonly rows: readonly KnownKey[] };

/** The keys of every screen under this country's law, in the order help tells them. */
export const allKeys = (app: Pick<AppModel, 'regime' | 'state'>): readonly KnownRows[] => [
  { screen: 'sale', rows: saleRows },
  { screen: 'pay', rows: payRows },
  { screen: 'shift', rows: shiftRows },
  { screen: 'count', rows: countRows },
  { screen: 'cash', rows: cashRows },
  { screen: 'journal', rows: journalRows },
  { screen: 'document', rows: documentRows(() => undefined, { canSetAside: manualMode(app) !== undefined }) },
  {
    screen: 'queue',
    rows: queueRows({
      canRenumber: !manualMode(app),
      canSwitch: manualMode(app) !== undefined,
      isBehind: true,
    }),
  },
  ...(manualMode(app) ? modeKeys(app) : []),
  { screen: 'demo', rows: demoRows },
  { screen: 'menu', rows: menuRows },
  { screen: 'locked', rows: lockedRows },
];

const modeKeys = (app: Pick<AppModel, 'state'>): readonly KnownRows[] => [
  { screen: 'switchOn', rows: switchOnRows },
  { screen: 'switchOff', rows: switchOffRows(reportReader(reportOf(app.state))) },
];
