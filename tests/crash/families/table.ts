import { failureText, type Tally } from './tally.ts';

/** One row of what was tried. */
export type Row = { readonly what: string; readonly tally: Tally };

const columns = [46, 11, 13, 7] as const;

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[at]) : cell.padStart(columns[at] ?? 8))).join('');

const grouped = (count: number): string => count.toLocaleString('en');

/** The head of the table. */
export const heading = line(['family', 'workloads', 'images', 'bad']);

/** One row, and below it how to meet each of the first failures again. */
export const rowText = ({ what, tally }: Row): string =>
  [
    line([what, ...[tally.workloads, tally.images, tally.bad].map(grouped)]),
    ...tally.failures.map((failure) => `  ${failureText(failure)}`),
  ].join('\n');

/** All rows together. */
export const sumOf = (rows: readonly Row[]): Row => ({
  what: 'together',
  tally: {
    workloads: rows.reduce((sum, { tally }) => sum + tally.workloads, 0),
    images: rows.reduce((sum, { tally }) => sum + tally.images, 0),
    bad: rows.reduce((sum, { tally }) => sum + tally.bad, 0),
    failures: [],
  },
});
