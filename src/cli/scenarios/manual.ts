import { hours } from '../../fiscal/time.ts';
import { press, type Scenario, type Step, say, until, world } from './scenario.ts';
import { cut, goOn, isOffline, isOnline, issued, restore, sell } from './steps.ts';

const isOff = until('the mode is off', ({ register }) => register.offline.session === null);
const linkIsLost = until('the link is known to be dead', ({ link }) => link.kind === 'offline');

/** Reason, configuration, four pages of conditions, the typed word. */
const switchOn: readonly Step[] = [
  press('/offline', 'Enter'),
  press('Sin servicio de Internet en el local', 'Enter', 'Enter'),
  press('Enter', 'Enter', 'Enter', 'Enter'),
  say(({ offline }) => offline.on.word),
  press('Enter'),
  isOffline,
  press('Enter'),
];

/** Asked once, everything is sent, and the report stands. */
const switchOff: readonly Step[] = [press('/offline', 'Enter'), press('Enter')];

/** The flows where a person switches the mode. */
export const manualScenarios: Readonly<Record<string, Scenario>> = {
  mode: {
    title: 'The link dies, a sale is refused, a person switches the mode on, sells, and ends it: everything is sent',
    entry: 'manual',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      cut,
      sell('1002'),
      linkIsLost,
      press('Esc'),
      ...switchOn,
      press('F2', 'Enter'),
      issued(4),
      goOn,
      sell('1003'),
      issued(5),
      goOn,
      restore,
      ...switchOff,
      isOnline,
      press('Esc'),
      sell('michita'),
      issued(6),
      goOn,
    ],
  },
  'mode-rejected': {
    title: 'One document is rejected on upload: the others go on, a person sets it aside, and the Z is possible again',
    entry: 'manual',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      ...switchOn,
      sell('1002'),
      issued(3),
      goOn,
      sell('1003'),
      issued(4),
      goOn,
      world((control) => control.rejectNext(2507)),
      ...switchOff,
      until(
        'one document is rejected',
        ({ register, doing }) =>
          register.outbox.length === 1 && register.outbox[0]?.state === 'rejected' && doing.kind === 'nothing',
      ),
      press('F6'),
      press('Error de totales, factura repetida', 'Enter'),
      until('nothing is left', ({ register }) => register.outbox.length === 0),
      press('F3'),
      isOff,
      press('Esc'),
      press('/close', 'Enter', 'Enter'),
      until('the shift is closed', ({ register }) => register.shift.kind === 'closed'),
    ],
  },
  'mode-limit': {
    title: 'After 24 hours nothing is issued until everything was sent',
    entry: 'manual',
    steps: [
      sell('1001'),
      issued(2),
      goOn,
      ...switchOn,
      sell('1002'),
      issued(3),
      goOn,
      world((control) => control.jumpClock(hours(24))),
      sell('1003'),
      press('Esc'),
      ...switchOff,
      isOnline,
      press('Esc'),
      press('F2', 'Enter'),
      issued(4),
      goOn,
    ],
  },
  'mode-lost-answer': {
    title: 'The provider authorises an invoice and its answer is lost: it is looked up, never sent twice',
    entry: 'manual',
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
};
