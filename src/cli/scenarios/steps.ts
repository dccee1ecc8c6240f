import { press, type Step, until, world } from './scenario.ts';

/** Rings an article and takes exact cash: scan, pay, Enter. */
export const sell = (code: string): Step => press(code, 'Enter', 'F2', 'Enter');

/** Waits until so many documents are numbered. */
export const issued = (count: number): Step =>
  until(
    `${count} documents are numbered`,
    ({ register, doing }) => register.nextNumber === count + 1 && doing.kind === 'nothing',
  );

/** Offline, by whichever way. */
export const isOffline = until('an offline session runs', ({ register }) => register.offline.session !== null);
/** Online, with nothing left to send. */
export const isOnline = until(
  'everything is with the server',
  ({ register, link }) => register.offline.session === null && register.outbox.length === 0 && link.kind === 'online',
);
export const goOn = press('Enter');
export const cut = world((control) => control.cutLink());
export const restore = world((control) => control.restoreLink());
export const sendNow = press('/sync', 'Enter');
