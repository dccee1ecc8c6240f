import { describe, expect, test } from 'vitest';
import {
  documentRequestTypes,
  documentResultCodes,
  documentSubtypes,
  documentTypes,
} from '../../../src/protocol/ukraine/enumerations.ts';
import { errorCodes } from '../../../src/protocol/ukraine/errors.ts';
import { hasOfficialFiles, official, officialBytes } from './official.ts';

const byCode = (codes: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(codes).map(([name, code]) => [String(code), name]));

describe.skipIf(!hasOfficialFiles)(official('the names of codes'), () => {
  test.each([
    ['DOCTYPE', documentTypes],
    ['DOCSUBTYPE', documentSubtypes],
    ['ErrorCode', errorCodes],
    ['DocumentRequestType', documentRequestTypes],
    ['DocumentRequestResultCode', documentResultCodes],
  ])('of %s are those of the notes on the protocol', (name, codes) => {
    const { enums } = JSON.parse(Buffer.from(officialBytes('vectors.json')).toString());
    const named = Object.entries(enums[name]).filter(([, each]) => /^\w+$/.test(String(each)));
    expect(byCode(codes)).toEqual(Object.fromEntries(named));
  });
});
