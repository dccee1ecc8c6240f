import { type LocalTime } from './time.ts';

/** The session number and secret seed that the server gives out before the link is lost (spec/ua 4). */
export type SessionPair = { readonly session: string; readonly seed: string };

/** Since when and why a person let the register work without the server (PA-02, PA-15). */
export type Contingency = { readonly since: LocalTime; readonly reason: string };

/** Where an offline document stands: n-th of its session, with the hash of document n-1 (UA-05, UA-13). */
export type OfflinePlace = SessionPair & {
  readonly sequence: number;
  readonly previousHash: string | null;
  /** Null where the register goes offline by itself. */
  readonly contingency: Contingency | null;
};

/** A document's place in the sequence of a billing point, apart from the register's own (PA-13). Never given twice. */
export type SeriesPlace = { readonly point: string; readonly number: number };
