import { type Refusal } from '../fiscal/refusal.ts';
import { type Problem } from './answer.ts';

/** What an act on the mode comes to: done, or a lawful no. */
export type ModeAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** What leaving the mode comes to: `documents` are those that were to be sent, whatever became of each (PA-11). */
export type LeaveAnswer = { readonly documents: readonly number[] } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: Problem }
);
