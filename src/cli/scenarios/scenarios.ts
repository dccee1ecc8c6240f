import { hours } from '../../fiscal/time.ts';
import { press, type Scenario, type Step, until, world } from './scenario.ts';

/** Rings an article and takes exact cash: scan, pay, Enter. */
const sell = (code: string): Step => press(code, 'Enter', 'F2', 'Enter');

const issued = (count: number): Step =>
  until(
    `${count} documents are numbered`,
    ({ register, doing }) => register.nextNumber === count + 1 && doing.kind === 'nothing',
  );

const isOffline = until('an offline session runs', ({ register }) => register.offline.session !== null);
const isOnline = until(
  'everything is with the server',
  ({ register, link }) => register.offline.session === null && register.outbox.length === 0 && link.kind === 'online',
);
const goOn = press('Enter');
const cut = world((control) => control.cutLink());
const restore = world((control) => control.restoreLink());
const sendNow = press('/sync', 'Enter');

/** The flows a newcomer is shown, by the name `--scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  link: {
    title: 'The link dies in the middle of a shift, selling goes on, the link returns',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      cut,
      sell('1002'),
      isOffline,
      issued(4),
      goOn,
      sell('1101'),
      issued(5),
      goOn,
      restore,
      sendNow,
      isOnline,
      sell('1001'),
      issued(7),
      goOn,
    ],
  },
  'lost-answer': {
    title: 'The server registers a receipt and its answer is lost: it is looked up, never sent twice',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      world((control) => control.loseNext('after')),
      sell('1002'),
      issued(3),
      goOn,
    ],
  },
  'never-arrived': {
    title: 'A receipt is lost on its way: looked up, not found, sent again with the same bytes',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      world((control) => control.loseNext('before')),
      sell('1002'),
      issued(3),
      goOn,
    ],
  },
  rejected: {
    title: 'The server rejects a receipt: the cashier is told why, and sells it again under the same number',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      world((control) => control.rejectNext(9)),
      sell('1002'),
      issued(2),
      press('Esc', 'F2', 'Enter'),
      issued(3),
      goOn,
    ],
  },
  'close-offline': {
    title: 'The day ends without a link: Z and closing are made offline and sent by themselves',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      cut,
      sell('1002'),
      issued(4),
      goOn,
      press('/close', 'Enter', 'Enter'),
      until('the shift is closed', ({ register }) => register.shift.kind === 'closed'),
      press('Esc'),
      restore,
      sendNow,
      isOnline,
    ],
  },
  limit: {
    title: 'After 36 hours nothing is issued until the link is back',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      cut,
      sell('1002'),
      issued(4),
      goOn,
      world((control) => control.jumpClock(hours(36))),
      sell('1003'),
      issued(4),
      press('Esc'),
      restore,
      sendNow,
      isOnline,
    ],
  },
};
