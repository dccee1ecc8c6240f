import { createHash } from 'node:crypto';
import { type Report } from './finding.ts';
import { type SeenFact, seenFact } from './seen-document.ts';

/** Reads the journal as it becomes durable, and follows its chain. */
export type ChainReader = {
  /** More of a file is durable; gives the facts that are new. */
  readonly read: (file: string, durableFrom: (byte: number) => Buffer) => readonly SeenFact[];
  /** The seal of the last line. */
  readonly head: () => string;
};

const sealed = /^(.*),"hash":"([0-9a-f]{64})"\}$/;
const previous = /,"prev":"([0-9a-f]{64})"$/;

/** `report` is told where a line does not follow the one before, or a line that was durable is gone. */
export const chainReader = (report: Report): ChainReader => {
  const readBytes = new Map<string, number>();
  let head = '0'.repeat(64);
  let seq = 0;

  const follow = (line: string): SeenFact | undefined => {
    const [, unsealed = '', seal = ''] = sealed.exec(line) ?? [];
    if (createHash('sha256').update(`${unsealed}}`).digest('hex') !== seal)
      report('K-01', `a durable line is not sealed: ${line.slice(0, 80)}`);
    const fact = seenFact.parse(JSON.parse(line));
    if (previous.exec(unsealed)?.[1] !== head || fact.seq !== seq + 1)
      report('K-01', `line ${fact.seq} does not follow line ${seq}`);
    head = seal;
    seq = fact.seq;
    return fact;
  };

  return {
    head: () => head,
    read: (file, durableFrom) => {
      const known = readBytes.get(file) ?? 0;
      const more = durableFrom(known);
      const end = more.lastIndexOf(0x0a) + 1;
      if (end === 0) return [];
      readBytes.set(file, known + end);
      return more
        .subarray(0, end)
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .flatMap((line) => follow(line) ?? []);
    },
  };
};
