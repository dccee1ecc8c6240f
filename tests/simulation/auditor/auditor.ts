import { type Case, caseBook } from './case-book.ts';
import { type Finding } from './finding.ts';
import { chainReader } from './journal-chain.ts';
import { judgeBooks, judgeRest } from './judge-books.ts';
import { limits, offlineWatch } from './offline-time.ts';
import { type SeenDocument, seenDocument } from './seen-document.ts';
import { booksReaders } from './server-books.ts';
import { expectedReport, receiptProblems, statedReport } from './sums.ts';

/** Watches a register from outside and judges it by books of its own: paper, the disk, the wire and the server's page of books are all it reads. */
export type Auditor = {
  /** A file of the journal has become durable up to here. */
  readonly durable: (file: string, from: (byte: number) => Buffer) => void;
  /** A document was handed to the printer. */
  readonly printed: (document: unknown) => void;
  /** Bytes are about to leave for the server. */
  readonly leaving: (path: string, body: Uint8Array) => void;
  /** A person ends the mode, or has done with ending it: meanwhile the register may speak to the server. */
  readonly ending: (isEnding: boolean) => void;
  readonly refused: (code: string) => void;
  readonly clockSet: (byMs: number, off: boolean) => void;
  /** Compares with the server's books; `atRest` when everything must have been sent by now. */
  readonly judge: (books: unknown, atRest: boolean) => void;
  readonly findings: () => readonly Finding[];
  readonly documents: () => number;
  /** The seal of the last durable line: two runs that end in it were the same. */
  readonly head: () => string;
};

type Options = { readonly country: 'ukraine' | 'panama'; readonly now: () => number };

export const auditor = ({ country, now }: Options): Auditor => {
  const findings: Finding[] = [];
  const report = (law: string, what: string): void => {
    findings.push({ law, what });
  };
  const chain = chainReader(report);
  const book = caseBook(report);
  const watch = offlineWatch(limits[country], report);
  const reader = booksReaders[country];
  let lastLineAt = now();
  let modeEnds = false;

  const judgePaper = (document: SeenDocument, found: Case): void => {
    const bytesDiffer = document.bytes !== found.document.bytes || document.number !== found.document.number;
    if (bytesDiffer) report('K-03', `document ${document.number} is printed as another than the journal has`);
    if (JSON.stringify(document.body) !== JSON.stringify(found.document.body))
      report('money', `document ${document.number} says on paper what the journal does not`);
  };

  const judgeReport = (document: SeenDocument): void => {
    if (document.body.kind !== 'z' || !document.body.report) return;
    const cases = book.all().filter(({ document: each }) => each.uid !== document.uid);
    const [expected, stated] = [expectedReport(cases), statedReport(document.body.report)];
    if (JSON.stringify(expected) !== JSON.stringify(stated))
      report('K-13', `Z ${document.number} is not its documents: ${JSON.stringify({ stated, expected })}`);
  };

  return {
    durable: (file, from) => {
      for (const fact of chain.read(file, from)) {
        lastLineAt = now();
        watch.take(fact, now());
        if (fact.type === 'documentIssued' && fact.document) {
          judgeReport(fact.document);
          for (const problem of fact.document.body.receipt ? receiptProblems(fact.document.body.receipt) : [])
            report('money', `document ${fact.document.number}: ${problem}`);
        }
        book.take(fact, now());
      }
    },
    printed: (shown) => {
      const document = seenDocument.parse(shown);
      const found = book.of(document.uid);
      if (!found) return report('K-01', `${document.body.kind} ${document.number} is printed and not durable`);
      judgePaper(document, found);
      found.printed.push(document);
    },
    ending: (isEnding) => {
      modeEnds = isEnding;
    },
    leaving: (path, body) => {
      if (country === 'panama' && watch.isRunning() && !modeEnds)
        report('PA-10', `a request leaves for ${path} while the mode is on`);
      if (!/\/(doc|Enviar)$/.test(path)) return;
      const bytes = Buffer.from(body).toString('base64');
      if (!book.all().some(({ document }) => document.bytes === bytes))
        report('K-01 K-03', `bytes leave for ${path} that the journal does not hold`);
    },
    refused: (code) => {
      if (code === 'session-limit') watch.blocked('session', now());
      if (code === 'month-limit') watch.blocked('month', now());
    },
    clockSet: (byMs, off) => {
      const back = Math.max(0, -byMs);
      // Nobody can notice a clock set back while nothing ran, as far as it hides only the time nothing ran.
      watch.clockSet(byMs, off ? Math.min(back, now() - lastLineAt) : 0);
    },
    judge: (books, atRest) => {
      const judged = { cases: book.all(), registered: reader.read(books), reader, report };
      judgeBooks(judged);
      if (atRest) judgeRest(judged);
    },
    findings: () => findings,
    documents: () => book.all().length,
    head: chain.head,
  };
};
