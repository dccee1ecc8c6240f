import { cannotTrade } from '../../../fiscal/shift.ts';
import { closedNow } from '../../closed-now.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { carryOut } from './carry-out.ts';

type Row = KeyRow<Hands<null>>;

const noOpenShift = ({ app }: Hands<null>): string | undefined =>
  app.state.register.shift.kind === 'open' ? undefined : app.text.shift.blocked.isClosed;

const noZ = (hands: Hands<null>): string | undefined => {
  const { regime, state, text } = hands.app;
  const made = cannotTrade(regime, state.register) ? text.shift.blocked.zMade : undefined;
  return noOpenShift(hands) ?? made ?? closedNow(hands.app, { type: 'makeZ' });
};

const noClosing = (hands: Hands<null>): string | undefined =>
  noOpenShift(hands) ?? closedNow(hands.app, { type: 'closeShift' });

const openShift = (app: AppModel): void => {
  void carryOut(app, { type: 'openShift', cashier: app.cashier }, () => null);
};

/** The keys of the shift screen; with the key that opens it X takes two, and Z three and the count. */
export const shiftRows: readonly Row[] = [
  {
    key: 'f2',
    label: ({ shift }) => shift.keys.open.label,
    help: ({ shift }) => shift.keys.open.help,
    blocked: ({ app }) => (app.state.register.shift.kind === 'open' ? app.text.shift.blocked.isOpen : undefined),
    run: ({ app }) => openShift(app),
  },
  {
    key: 'f3',
    label: ({ shift }) => shift.keys.x.label,
    help: ({ shift }) => shift.keys.x.help,
    blocked: noOpenShift,
    run: ({ app }) => app.go({ name: 'x-report' }),
  },
  {
    key: 'f4',
    label: ({ shift }) => shift.keys.z.label,
    help: ({ shift }) => shift.keys.z.help,
    blocked: noZ,
    run: ({ app }) => app.go({ name: 'count' }),
  },
  {
    key: 'f5',
    label: ({ shift }) => shift.keys.close.label,
    help: ({ shift }) => shift.keys.close.help,
    blocked: noClosing,
    run: ({ app }) => app.go({ name: 'close-shift' }),
  },
  {
    key: 'f8',
    label: ({ shift }) => shift.keys.cash.label,
    help: ({ shift }) => shift.keys.cash.help,
    run: ({ app }) => app.go({ name: 'shift', at: 'cash' }),
  },
  {
    key: 'f9',
    label: ({ shift }) => shift.keys.queue.label,
    help: ({ shift }) => shift.keys.queue.help,
    run: ({ app }) => app.go({ name: 'queue' }),
  },
  {
    key: 'escape',
    label: ({ shift }) => shift.keys.back.label,
    help: ({ shift }) => shift.keys.back.help,
    run: ({ app }) => app.back(),
  },
];
