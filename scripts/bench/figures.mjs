/** The middle value of a list of numbers. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that this share of a list of numbers stays under. */
export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** The value that 95 of 100 stay under. */
export const almostWorst = (values) => quantile(values, 0.95);

/** Milliseconds that a piece of work takes. */
export const timed = (work) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/**
 * Runs rounds in which the pieces of work take turns, so that what else the machine does falls on all alike, and gives the
 * median of each round for each piece: `result[piece][round]`. A piece returns its own milliseconds.
 */
export const inTurns = ({ rounds, times }, pieces) => {
  const medians = pieces.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const spent = pieces.map(() => []);
    for (let time = 0; time < times; time++) {
      for (const [index, piece] of pieces.entries()) spent[index].push(piece());
    }
    for (const [index, values] of spent.entries()) medians[index].push(median(values));
  }
  return medians;
};

/** The ratio of two pieces of work, judged round by round: the median of the rounds' ratios. */
export const ratio = (of, to) => median(of.map((value, round) => value / to[round]));

/** One line of the bench: a goal is `≤ n`, or `≥ n` where more is better, or absent. */
export const row = (name, value, { unit = '', goal, atLeast } = {}) => ({
  name,
  figure: `${digits(value)} ${unit}`.trim(),
  ...judged(value, { goal, atLeast }),
});

const digits = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value < 0.1 ? 3 : 2));

const judged = (value, { goal, atLeast }) => {
  if (goal !== undefined) return { goal: `≤ ${goal}`, reached: value <= goal };
  if (atLeast !== undefined) return { goal: `≥ ${atLeast}`, reached: value >= atLeast };
  return { goal: '', reached: undefined };
};

/** A line that says something else than a number. */
export const remark = (name, figure) => ({ name, figure, goal: '', reached: undefined });
