import { openProbe } from '../../../tests/pty/probe.ts';
import { apart } from '../../../tests/pty/session.ts';
import { row } from '../figures.mjs';
import { openRegister } from './register.mjs';
import { openShop } from './shop.mjs';

const stallMs = 5000;
const keyMs = 20;

/** Keys fifty times a second, every second one of them a repaint: far more than the terminal's own buffers hold. */
const busyKeys = async (session) => {
  const end = performance.now() + stallMs;
  for (let at = 0; performance.now() < end; at++) {
    session.press(['м', '\x0c', '\x7f', '\x0c'][at % 4]);
    await apart(keyMs);
  }
};

/** What the program's timers did and what it sent while these keys were pressed. */
const during = async (probe, session) => {
  await session.quiet();
  session.taken();
  const before = probe.beats();
  await busyKeys(session);
  return { beats: probe.beats() - before, kilobytes: Buffer.byteLength(session.taken()) / 1000 };
};

/** The timers of the program while its terminal reads nothing for 5 s, against those while it reads everything. */
export const stalledTerminal = async (program) => {
  const probe = openProbe('heap');
  const shop = await openShop(program, 200);
  const { session } = await openRegister(program, shop, { env: probe.env });
  try {
    const free = await during(probe, session);
    session.stall();
    const stalled = await during(probe, session);
    session.goOn();
    await session.quiet();
    const held = Buffer.byteLength(session.taken()) / 1000;
    if (held < 4 || held > free.kilobytes / 2) throw new Error(`${held} kB were held back: the terminal did not hang`);
    return [
      row('terminal hangs for 5 s: heartbeats / those while it reads', stalled.beats / free.beats, { atLeast: 0.9 }),
      row('terminal hangs for 5 s: sent while it read', free.kilobytes, { unit: 'kB' }),
      row('terminal hangs for 5 s: for the same keys, held back and sent after', held, { unit: 'kB' }),
    ];
  } finally {
    await session.close();
    await shop.close();
    probe.remove();
  }
};
