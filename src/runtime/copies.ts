import { centred } from '../fiscal/paper.ts';
import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { paperText } from './paper-text.ts';
import { type Printer } from './ports.ts';
import { type DocumentRecord } from './records.ts';

/** What printing a copy came to, and which copy of the document it was since the start. */
type CopyOutcome =
  | { readonly kind: 'printed'; readonly copy: number }
  | { readonly kind: 'failed'; readonly why: string };

/** Prints one more copy; `mark` words the line that tells it from the original, given the copy's number. */
export type PrintCopy = (document: DocumentRecord, mark: (copy: number) => string) => Promise<CopyOutcome>;

type Copying = { readonly printer: Printer; readonly regime: Regime; readonly registration: Registration };

/** Copies through the register's printer, counted for each document; a copy that failed is not counted. */
export const copyPrinter = ({ printer, regime, registration }: Copying): PrintCopy => {
  const made = new Map<string, number>();
  return async (document, mark) => {
    const copy = (made.get(document.uid) ?? 0) + 1;
    const text = paperText([centred(mark(copy), true), ...regime.layOut(document, registration)]);
    const outcome = await printer.print({ number: document.number, text });
    if (outcome.kind === 'failed') return outcome;
    made.set(document.uid, copy);
    return { kind: 'printed', copy };
  };
};
