import { centred, type PaperLine } from '../fiscal/paper.ts';
import { type Regime } from '../fiscal/regimes/regime.ts';

/** The country's law with `marks` as the first and the last lines of every paper it lays out, whoever prints or shows it. */
export const markedPapers = (regime: Regime, marks: readonly string[]): Regime => {
  const edge = marks.map((mark) => centred(mark, true));
  const marked = (lines: readonly PaperLine[]): readonly PaperLine[] => [...edge, ...lines, ...edge];
  return {
    ...regime,
    layOut: (document, registration) => marked(regime.layOut(document, registration)),
    layOutReport: (report, registration) => marked(regime.layOutReport(report, registration)),
  };
};
