import { type Finding } from './explore.ts';

const count = new Intl.NumberFormat('en-US');

/** A finding in words: the figures, and the shortest way to a broken law if there is one. */
export const told = ({ country, states, transitions, depth, seconds, broken }: Finding): string => {
  const figures = `${country}: ${count.format(states)} states, ${count.format(transitions)} transitions, ${depth} steps deep, ${seconds.toFixed(1)} s, ${count.format(Math.round(states / seconds))} states a second`;
  if (!broken) return `${figures}, every law holds`;
  const steps = broken.trace.map(({ action, notes }, index) =>
    [`${index + 1}. ${action}`, ...notes.map((note) => `     ${note}`)].join('\n'),
  );
  return [figures, `broken: ${broken.law}`, ...steps].join('\n');
};
