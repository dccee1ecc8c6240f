// Opens the journal of a folder, looks one document up and prints the megabytes it took.
import { journalHistory } from '../src/runtime/history.ts';
import { open } from './bench/archives.mjs';

const [, , folder, documents] = process.argv;
const journal = open(folder);
journalHistory(journal).find(Math.ceil(Number(documents) / 2));
console.log(Math.round(process.memoryUsage().rss / 1_000_000));
journal.close();
