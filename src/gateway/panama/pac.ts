import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { type Denied } from './answers.ts';
import { type PacConnection } from './connection.ts';
import { type PacDocuments, pacDocuments } from './documents.ts';
import { passKeeper } from './pass-keeper.ts';
import { type PacQuestions, pacQuestions } from './questions.ts';

/**
 * The client of an authorised certification provider (spec/pa 2). A call and the login it may need take at most
 * connect + answer together; a failed login before a call makes it `undelivered`.
 */
export type Pac = PacDocuments &
  PacQuestions & {
    /** Logs in anew: the proof that the link and the credentials are good (PA-01). */
    readonly authenticate: (limits: TimeLimits) => Promise<{ readonly kind: 'authenticated' } | Denied | NoAnswer>;
  };

/** A client of one PAC. The token lives in its memory alone. */
export const pac = (connection: PacConnection): Pac => {
  const passes = passKeeper(connection);
  const line = { connection, passes };
  return {
    ...pacDocuments(line),
    ...pacQuestions(line),
    authenticate: async (limits) => {
      const outcome = await passes.renew(limits);
      return outcome.kind === 'open' ? { kind: 'authenticated' } : outcome;
    },
  };
};
