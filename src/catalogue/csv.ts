/** One record of a CSV text; `line` is the line it starts on. A record whose quotes do not match has no cells. */
export type CsvRecord =
  | { readonly kind: 'record'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'bad-quotes'; readonly line: number; readonly text: string };

type Position = { readonly text: string; readonly separator: string; readonly at: number };
type Part<Value> = { readonly value: Value; readonly end: number };

/** `;` where the header uses it, else `,`. */
export const separatorOf = (text: string): ';' | ',' => (lineAt(text, 0).includes(';') ? ';' : ',');

/**
 * Reads CSV as RFC 4180 writes it, with LF, CR LF or CR, leaving blank lines out. A quote inside an unquoted cell is
 * itself. After a quote that is never closed properly reading goes on with the next line, so that one slip costs one line.
 */
export const readCsv = (text: string, separator: string): readonly CsvRecord[] => {
  const records: CsvRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const record = readRecord({ text, separator, at });
    const end = afterLineBreak(text, record ? record.end : at + lineAt(text, at).length);
    if (!record) records.push({ kind: 'bad-quotes', line, text: lineAt(text, at) });
    else if (record.value.some((cell) => cell.trim() !== ''))
      records.push({ kind: 'record', line, cells: record.value });
    line += lineBreaks(text.slice(at, end));
    at = end;
  }
  return records;
};

const readRecord = ({ text, separator, at }: Position): Part<readonly string[]> | undefined => {
  const cells: string[] = [];
  for (let next = at; ; next += 1) {
    const cell = readCell({ text, separator, at: next });
    if (!cell) return undefined;
    cells.push(cell.value);
    if (text[cell.end] !== separator) return { value: cells, end: cell.end };
    next = cell.end;
  }
};

const readCell = ({ text, separator, at }: Position): Part<string> | undefined => {
  if (text[at] === '"') return readQuotedCell({ text, separator, at });
  let end = at;
  while (!isCellEnd(text[end], separator)) end += 1;
  return { value: text.slice(at, end), end };
};

const readQuotedCell = ({ text, separator, at }: Position): Part<string> | undefined => {
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      return isCellEnd(text[quote + 1], separator) ? { value, end: quote + 1 } : undefined;
    }
    value += '"';
    from = quote + 2;
  }
};

const isCellEnd = (character: string | undefined, separator: string): boolean =>
  character === undefined || character === separator || character === '\n' || character === '\r';

const afterLineBreak = (text: string, at: number): number => {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, text.length);
};

const lineAt = (text: string, at: number): string => {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return text.slice(at, end);
};

const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
