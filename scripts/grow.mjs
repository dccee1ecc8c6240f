// `node scripts/grow.mjs --data FOLDER --documents 1000000 [--country panama]`: writes a believable journal to measure with.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countries } from './grow/countries.mjs';
import { writeJournal } from './grow/write-journal.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    documents: { type: 'string', default: '10000' },
    country: { type: 'string', default: 'ukraine' },
  },
});
const documents = Number(values.documents);
if (!values.data || !(documents > 0) || !(values.country in countries)) {
  console.error('usage: grow.mjs --data FOLDER --documents N [--country ukraine|panama]');
  process.exit(2);
}
mkdirSync(values.data, { recursive: true });
const began = performance.now();
const { files } = writeJournal({ folder: values.data, country: values.country, documents });
console.log(`${documents} documents in ${files} files, ${((performance.now() - began) / 1000).toFixed(1)} s`);
