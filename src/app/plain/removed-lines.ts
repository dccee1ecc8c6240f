import { type Sale } from '../../runtime/sale-draft.ts';

/** The names of lines that left a receipt while others stayed: what vanishes has no line of its own to be heard by. */
export const removedLines = (before: Sale, now: Sale): readonly string[] => {
  if (now.lines.length === 0 || now.lines.length >= before.lines.length) return [];
  const left = new Set(now.lines);
  return before.lines.filter((line) => !left.has(line)).map(({ name }) => name);
};
