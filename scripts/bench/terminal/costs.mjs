/** The sum of a property over all costs. */
const total = (costs, of) => costs.reduce((sum, cost) => sum + cost[of], 0);

/** Bytes of one act, on average. */
export const meanBytes = (costs) => total(costs, 'bytes') / costs.length;

/** All bytes sent to those that greedy differences of the screens would have taken. */
export const greedyRatio = (costs) => total(costs, 'bytes') / total(costs, 'greedy');

/** Milliseconds of those acts that were answered; a program that leaves more than one in ten unanswered is not measured. */
export const latencies = (costs) => {
  const spent = costs.map(({ ms }) => ms).filter((ms) => !Number.isNaN(ms));
  if (spent.length < 0.9 * costs.length) throw new Error(`only ${spent.length} of ${costs.length} keys were answered`);
  return spent;
};
