import { type Refusal } from '../fiscal/refusal.ts';
import { type Rejection } from './fiscal-server.ts';
import { type DocumentRecord } from './records.ts';

/** Something outside went wrong after facts were recorded, or may have; `document` is the one concerned. */
export type Problem = {
  readonly code: 'unreachable' | 'rejected' | 'uncertain' | 'conflict' | 'timeout';
  readonly document: number | null;
  /** The server's error code, where there is one (spec/ua 6). */
  readonly serverCode: number | null;
  /** The server's or the network's own words. */
  readonly text: string;
};

/** What a command for a document comes to: the document the customer gets, a lawful no, or a problem. */
export type Answer =
  | { readonly ok: true; readonly document: DocumentRecord }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: Problem };

/** What sending what is owed comes to. */
export type SyncAnswer =
  | { readonly ok: true; readonly sent: readonly number[] }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: Problem };

export const done = (document: DocumentRecord): Answer => ({ ok: true, document });
export const refused = (refusal: Refusal) => ({ ok: false as const, refusal });
export const problem = (code: Exclude<Problem['code'], 'rejected'>, document: number | null, text: string) => ({
  ok: false as const,
  problem: { code, document, text, serverCode: null },
});

/** The server's definite no about a document, or about the register when there is none. */
export const rejectedBy = ({ code, text }: Pick<Rejection, 'code' | 'text'>, document: number | null) => ({
  ok: false as const,
  problem: { code: 'rejected' as const, document, text, serverCode: code },
});

/** A refusal of our own in the middle of an exchange: the signer is gone, say. Sending goes on when it is mended. */
export const interrupted = (refusal: Refusal, document: number | null) =>
  problem('unreachable', document, refusal.code);
