const items = 12;
const ticks = 4;

/** What it costs to add an article whose code stands in the input line. */
export const addedItems = async ({ session, press }) => {
  const costs = [];
  for (let item = 1; item <= items; item++) {
    const code = String(100_000 + 17 * item);
    session.press(code);
    await session.shows(`› ${code}▌`);
    await session.quiet();
    costs.push(await press('\r'));
    await session.shows(item === 1 ? ' 1 item' : ` ${item} items`);
  }
  return costs;
};

/** What the clock sends by itself; where only the minutes are shown, a tick takes so long to come, ms. */
export const clockTicks = async ({ listen }) => {
  const costs = [];
  for (let tick = 0; tick < ticks; tick++) costs.push(await listen(70_000));
  return costs;
};
