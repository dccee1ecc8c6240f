import { DatabaseSync } from 'node:sqlite';
import { evolve } from '../../src/fiscal/evolve.ts';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE document (number INTEGER PRIMARY KEY, fiscal TEXT, fact TEXT NOT NULL);
  CREATE INDEX document_fiscal ON document (fiscal);
  CREATE TABLE state (id INTEGER PRIMARY KEY, register TEXT NOT NULL);
  CREATE TABLE outbox (number INTEGER PRIMARY KEY);
`;

/** A register in SQLite as such programs usually keep it: document, state and outbox in one durable transaction. */
export const sqliteOf = (file, state) => {
  const database = new DatabaseSync(file);
  database.exec(schema);
  const insert = database.prepare('INSERT INTO document (number, fiscal, fact) VALUES (?, ?, ?)');
  const wait = database.prepare('INSERT INTO outbox (number) VALUES (?)');
  const sent = database.prepare('DELETE FROM outbox WHERE number = ?');
  const answered = database.prepare('UPDATE document SET fiscal = ? WHERE number = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO state (id, register) VALUES (1, ?)');
  const transaction = (work) => {
    database.exec('BEGIN IMMEDIATE');
    work();
    database.exec('COMMIT');
  };
  let register = state;
  const learn = (fact) => {
    register = evolve(register, fact);
    keep.run(JSON.stringify(register));
  };
  return {
    issue: (fact) =>
      transaction(() => {
        learn(fact);
        insert.run(fact.document.number, fact.document.fiscalNumber, JSON.stringify(fact));
        wait.run(fact.document.number);
      }),
    accept: (fact) =>
      transaction(() => {
        learn(fact);
        answered.run(fact.fiscalNumber, fact.number);
        sent.run(fact.number);
      }),
    close: () => database.close(),
  };
};
