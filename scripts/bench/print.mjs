/** Prints rows as they come, each with its goal and whether it was reached, and counts the goals that were missed. */
export const openTable = () => {
  const rows = [];
  return {
    measure: async (run) => {
      for (const row of await run()) {
        rows.push(row);
        const { name, figure, goal, reached } = row;
        const verdict = reached === undefined ? '' : reached ? 'ok' : 'MISSED';
        console.log(`${name.padEnd(64)} ${figure.padStart(14)}   ${goal.padEnd(10)} ${verdict}`.trimEnd());
      }
    },
    close: () => {
      const goals = rows.filter(({ reached }) => reached !== undefined);
      console.log(`\n${goals.filter(({ reached }) => !reached).length} goals missed of ${goals.length}`);
    },
  };
};
