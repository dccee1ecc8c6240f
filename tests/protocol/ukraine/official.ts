import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseXml, type XmlElement } from '../../../src/protocol/ukraine/xml.ts';

/** The tax service's own files live beside the repository and are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/spec/ua/', import.meta.url));

/** True where the official files can be read. */
export const hasOfficialFiles = existsSync(`${folder}check01.xsd`);

/** A title that says why its test was skipped, if it was. */
export const official = (title: string): string =>
  hasOfficialFiles ? title : `${title} (skipped: no official files at ../shared/spec/ua)`;

export const officialBytes = (path: string): Uint8Array => readFileSync(folder + path);

/** A document as a tree; a problem fails the test. */
export const rootOf = (bytes: Uint8Array): XmlElement => {
  const parsed = parseXml(bytes);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.root;
};
