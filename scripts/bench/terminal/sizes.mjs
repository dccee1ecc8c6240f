import { apart } from '../../../tests/pty/session.ts';
import { row } from '../figures.mjs';
import { addedItems, clockTicks } from './acts.mjs';
import { bytesRows, keyRows } from './keys.mjs';
import { cpuMs } from './process.mjs';
import { openRegister } from './register.mjs';
import { openShop } from './shop.mjs';

const articles = 50_000;
const idleSeconds = 10;

/** The articles are made searchable within this time, ms; the banner counts the seconds of the first minute. */
const settledMs = 5000;

const idleRow = async (size, { processId }) => {
  await apart(settledMs);
  const before = cpuMs(processId);
  await apart(idleSeconds * 1000);
  const spent = cpuMs(processId) - before;
  return row(`${size}: CPU of a second, idle, the clock ticking`, spent / idleSeconds, { unit: 'ms', goal: 10 });
};

/** One register with 50,000 articles in a terminal of this size: its clock, its keys, its receipt, its rest. */
export const registerAt = async (program, { columns, rows }) => {
  const size = `${columns}x${rows}`;
  const shop = await openShop(program, articles);
  const meter = await openRegister(program, shop, { columns, rows });
  try {
    const ticks = bytesRows(`${size}: clock tick`, await clockTicks(meter));
    const idle = await idleRow(size, meter.session);
    const keys = await keyRows(size, meter);
    const added = bytesRows(`${size}: added item`, await addedItems(meter));
    return [...keys, ...added, ...ticks, idle];
  } finally {
    await meter.session.close();
    await shop.close();
  }
};
