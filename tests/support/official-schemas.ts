import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { decodeWindows1251 } from '../../src/protocol/ukraine/windows1251.ts';
import { officialBytes } from '../protocol/ukraine/official.ts';

/** The validator reads UTF-8 only, so both files are given in it with their declaration rewritten. */
export const inUtf8 = (bytes: Uint8Array): string =>
  decodeWindows1251(bytes).replace(/^(<\?xml[^>]*?)windows-1251/i, '$1UTF-8');

/** What the official schema holds against the documents. */
export const objections = async (
  schema: string,
  documents: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const xml = Object.entries(documents).map(([name, contents]) => ({ fileName: `${name}.xml`, contents }));
  const result = await validateXML({
    xml,
    schema: { fileName: schema, contents: inUtf8(officialBytes(schema)) },
  });
  expect(result.valid).toBe(result.errors.length === 0);
  return result.errors.map(({ rawMessage }) => rawMessage);
};
