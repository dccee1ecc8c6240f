import { mkdirSync, writeFileSync } from 'node:fs';
import { type DocumentBody } from '../../../src/fiscal/document.ts';
import { evolve } from '../../../src/fiscal/evolve.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { minor } from '../../../src/fiscal/money.ts';
import { blankRegister } from '../../../src/fiscal/register.ts';
import { instant, type LocalTime } from '../../../src/fiscal/time.ts';
import { encodeLine, genesis, type Link } from '../../../src/persistence/journal-line.ts';
import { journalFolder, segmentFile } from '../../../src/persistence/segment-files.ts';

/** Documents from one opening of a shift to the next. */
export const perShift = 300;

/** The number the server gave a document. */
export const fiscalNumberOf = (number: number): string => String(700_000_000 + number);

const bodyOf = (number: number): DocumentBody =>
  number % perShift === 1
    ? { kind: 'openShift', shift: 1 + Math.floor(number / perShift) }
    : { kind: 'cashIn', amount: minor(100), reason: `внесення ${number}` };

/** The two facts of an online document; its signed bytes say what must not be found. */
const factsOf = (number: number): readonly Fact[] => {
  const at = instant(1_700_000_000_000 + number * 60_000);
  const document = {
    ...{ number, at, local: '2026-11-21T09:00:00' as LocalTime, cashier: 'Касир', registeredBy: 'server' as const },
    ...{ series: null, offline: null, replaces: null, body: bodyOf(number), fiscalNumber: null, cufe: null },
    ...{ uid: `document-${number}`, bytes: 'c2lnbmVk', hash: '0'.repeat(64) },
  };
  return [
    { type: 'documentIssued', at, document },
    { type: 'documentAccepted', at, number, fiscalNumber: fiscalNumberOf(number), pair: null, authorisation: null },
  ];
};

/** Writes a journal of so many accepted documents into a data folder, in files of a shift each, without waiting for the disk. */
export const growArchive = (folder: string, documents: number): { readonly files: number } => {
  mkdirSync(journalFolder(folder));
  let [state, link, segment] = [blankRegister, genesis, 1];
  let lines: Buffer[] = [];
  const write = (body: { readonly v: number; readonly type: string }): void => {
    const encoded: { readonly bytes: Buffer; readonly link: Link } = encodeLine(link, body);
    lines.push(encoded.bytes);
    link = encoded.link;
  };
  const seal = (): void => writeFileSync(segmentFile(folder, segment), Buffer.concat(lines));
  write({ v: 1, type: 'checkpoint', ...{ state } });
  for (let number = 1; number <= documents; number++) {
    if (number % perShift === 1) {
      seal();
      segment++;
      lines = [];
      write({ v: 1, type: 'checkpoint', ...{ state } });
    }
    for (const fact of factsOf(number)) {
      state = evolve(state, fact);
      write({ v: 1, ...fact });
    }
  }
  seal();
  return { files: segment };
};
