import { apart } from '../../../tests/pty/session.ts';
import { row } from '../figures.mjs';
import { residentMegabytes } from './process.mjs';
import { openRegister } from './register.mjs';
import { openShop } from './shop.mjs';
import { pressAll, searches } from './typist.mjs';

const articles = 50_000;

/** The articles are made searchable within this time, ms. */
const settledMs = 5000;

/** So many frames, a letter coming and going: each key is pressed when the frame of the one before is seen. */
const drawFrames = async ({ strike }, count) => {
  for (let frame = 0; frame < count; frame += 2) {
    await strike('я', '› я▌');
    await strike('\x7f', '› ▌');
  }
};

/** The memory of a register with 50,000 articles: at rest, after typing, and after many frames. */
export const memory = async (program, frames) => {
  const shop = await openShop(program, articles);
  const meter = await openRegister(program, shop);
  const resident = () => residentMegabytes(meter.session.processId);
  try {
    await apart(settledMs);
    const atRest = resident();
    await pressAll(meter, searches(12));
    const typed = resident();
    await drawFrames(meter, frames / 2);
    const half = resident();
    await drawFrames(meter, frames / 2);
    await meter.session.shows('› ▌');
    const named = (name) => `50,000 articles: memory ${name}`;
    const goal = { unit: 'MB', goal: 120 };
    return [
      row(named('at rest'), atRest, goal),
      row(named('after typing'), typed, goal),
      row(named(`after ${frames.toLocaleString('en')} frames`), resident(), goal),
      row(named('after all frames / after half'), resident() / half, { goal: 1.03 }),
    ];
  } finally {
    await meter.session.close();
    await shop.close();
  }
};
