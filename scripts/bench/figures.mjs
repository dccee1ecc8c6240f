/** The middle value of a list of numbers. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One line of the bench: a goal is `≤ n` or absent. */
export const row = (name, value, { unit = '', goal } = {}) => ({
  name,
  figure: `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`.trim(),
  goal: goal === undefined ? '' : `≤ ${goal}`,
  reached: goal === undefined ? undefined : value <= goal,
});
