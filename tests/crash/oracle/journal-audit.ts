import { hash } from 'node:crypto';
import { bytesOf } from '../disk/changes.ts';
import { folderOf, type View } from '../disk/disk-state.ts';
import { type Json, type TradeBooks } from '../shop/trade.ts';

/** What stands in the journal on a disk, read by the laboratory's own hand: each fact as its JSON, and the first thing wrong. */
export type Audit = { readonly facts: readonly string[]; readonly problem: string | undefined };

type Reading = { readonly books: TradeBooks; readonly facts: string[]; seq: number; seal: string };

/** Reads every file of the journal byte by byte; shares no code with the program it judges. */
export const auditJournal = (view: View, journalFolder: string, books: TradeBooks): Audit => {
  const reading: Reading = { books, facts: [], seq: 0, seal: '0'.repeat(64) };
  const isSegment = (path: string): boolean => folderOf(path) === journalFolder && path.endsWith('.jsonl');
  const paths = [...view.names.keys()].filter(isSegment).sort();
  for (const [index, path] of paths.entries()) {
    const isNext = path.endsWith(`/${String(index + 1).padStart(6, '0')}.jsonl`);
    const bytes = bytesOf(view, view.names.get(path) ?? -1);
    const problem = isNext ? readSegment(reading, bytes.toString()) : 'a file before it is missing';
    if (problem !== undefined) return { facts: reading.facts, problem: `${path}: ${problem}` };
  }
  return { facts: reading.facts, problem: undefined };
};

const readSegment = (reading: Reading, text: string): string | undefined => {
  if (!text.endsWith('\n')) return 'it does not end with a newline';
  for (const [at, line] of text.slice(0, -1).split('\n').entries()) {
    const read = readLine(line, reading);
    const problem = typeof read === 'string' ? read : enter(read, reading, at === 0);
    if (problem !== undefined) return `line ${at + 1}: ${problem}`;
  }
  return undefined;
};

type ReadLine = { readonly seal: string; readonly fact: string; readonly json: Json };

/** Takes a line apart: number and version, what it says, the seal before it and its own. */
const shape = /^\{"seq":(\d+),"v":1,(.*),"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/s;

const readLine = (line: string, { seq: before, seal: sealBefore }: Reading): ReadLine | string => {
  const parts = shape.exec(line);
  if (!parts) return 'it is not a line';
  const [, seq, inner = '', previous, seal = ''] = parts;
  if (Number(seq) !== before + 1) return `line ${seq} of the chain stands where ${before + 1} belongs`;
  if (previous !== sealBefore) return 'it continues from another line';
  const sealed = `${line.slice(0, line.length - ',"hash":""}'.length - 64)}}`;
  if (hash('sha256', sealed) !== seal) return 'its seal is not the hash of its bytes';
  const fact = `{${inner}}`;
  return { seal, fact, json: JSON.parse(fact) };
};

const enter = ({ seal, fact, json }: ReadLine, reading: Reading, isFirst: boolean): string | undefined => {
  reading.seq++;
  reading.seal = seal;
  if ((json['type'] === 'checkpoint') !== isFirst) return 'a checkpoint stands first in a file and nowhere else';
  if (isFirst) return reading.books.compare(json['state']);
  reading.facts.push(fact);
  return reading.books.enter(json);
};
