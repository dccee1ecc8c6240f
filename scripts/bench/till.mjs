import { openShop, sale } from '../../tests/support/shop.ts';
import { row } from './figures.mjs';

const secondsFor = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Sales through the whole till with the simulator beside it in the process: sign, commit, send, commit. */
export const sales = async () => {
  const shop = await openShop();
  await shop.till().start();
  await shop.perform(sale());
  const count = 300;
  const sell = async () => {
    for (let sold = 0; sold < count; sold++) await shop.perform(sale());
  };
  const online = await secondsFor(sell);
  await shop.simulator.control.set({ down: {} });
  const offline = await secondsFor(sell);
  await shop.close();
  return [
    row('online sales a second, server in the same process', count / online),
    row('offline sales a second', count / offline),
  ];
};

/** A backlog of 1,000 documents from the first look at the server to the end of the session. */
export const backlog = async () => {
  const shop = await openShop();
  await shop.till().start();
  await shop.perform(sale());
  await shop.simulator.control.set({ down: {} });
  for (let sold = 0; sold < 1000; sold++) await shop.perform(sale());
  await shop.simulator.control.clear();
  const spent = await secondsFor(() => shop.till().sync());
  const left = shop.till().read().register.outbox.length;
  await shop.close();
  if (left > 0) throw new Error(`${left} documents of the backlog were not sent`);
  return [row('upload of 1,000 documents', spent, { unit: 's' })];
};
