import { heading, type Row, rowText } from './families/table.ts';

/** Runs a part of the laboratory, prints its rows, and gives what was bad in them. */
export const badIn = (rows: Iterable<Row>): { readonly images: number; readonly bad: readonly string[] } => {
  // Failing calls are thrown by the million: where they came from is never asked.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const all = [...rows];
    console.log([heading, ...all.map(rowText)].join('\n'));
    return {
      images: all.reduce((sum, { tally }) => sum + tally.images, 0),
      bad: all.filter(({ tally }) => tally.bad > 0).map(rowText),
    };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};
