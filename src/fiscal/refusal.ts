import { type DocumentKind } from './document.ts';
import { type Minor } from './money.ts';
import { type Instant } from './time.ts';

/** A numbered rule of `docs/regimes`, such as `UA-08`. */
export type RuleId = `${'K' | 'UA' | 'PA'}-${number}`;

/** A lawful "no" with the rule it comes from: nothing was recorded and nothing was sent (K-14). */
export type Refusal =
  /** A limit is reached; only restoring the link ends it. */
  | { readonly code: 'session-limit' | 'month-limit'; readonly rule: RuleId; readonly reachedAt: Instant }
  | { readonly code: 'no-session-pair' | 'no-numbers-left'; readonly rule: RuleId }
  | { readonly code: 'first-shift-needs-link' | 'opening-needs-link'; readonly rule: RuleId }
  | { readonly code: 'awaiting-answer'; readonly rule: RuleId; readonly number: number }
  /** K-16: the server holds documents this folder does not, or the folder is a copy that was not compared yet. */
  | { readonly code: 'behind-server'; readonly rule: RuleId; readonly ours: number; readonly theirs: number }
  | { readonly code: 'folder-moved'; readonly rule: RuleId }
  | { readonly code: 'shift-open' | 'shift-closed' | 'z-made' | 'z-missing'; readonly rule: RuleId }
  | { readonly code: 'already-offline' | 'not-offline'; readonly rule: RuleId }
  | { readonly code: 'not-manual'; readonly rule: RuleId }
  | { readonly code: 'chain-unbroken'; readonly rule: RuleId }
  /** No login was proved in this run (PA-01). */
  | {
      readonly code: 'no-login' | 'conditions-not-accepted' | 'cash-only' | 'no-link' | 'nothing-sent-offline';
      readonly rule: RuleId;
    }
  | { readonly code: 'bad-reason'; readonly rule: RuleId; readonly shortest: number; readonly longest: number }
  /** Documents the server refused, or never answered for, that nobody has decided about. */
  | { readonly code: 'documents-unsettled'; readonly rule: RuleId; readonly count: number }
  | { readonly code: 'cannot-set-aside'; readonly rule: RuleId; readonly number: number }
  | { readonly code: 'closed-offline'; readonly rule: RuleId; readonly kind: DocumentKind }
  | { readonly code: 'no-signer'; readonly rule: RuleId; readonly why: string }
  | { readonly code: 'storage-full'; readonly rule: RuleId; readonly why: string }
  | BadInput;

/** What a person or a program typed is not usable; no rule of the law stands behind it. */
export type BadInput =
  | { readonly code: 'bad-request'; readonly rule: null; readonly why: string }
  | { readonly code: 'unknown-code' | 'bad-check-digit' | 'price-missing'; readonly rule: null; readonly value: string }
  | {
      readonly code: 'bad-quantity' | 'bad-price' | 'bad-amount' | 'bad-discount' | 'bad-commodity-code';
      readonly rule: null;
      readonly value: string;
    }
  | { readonly code: 'bad-tax'; readonly rule: null; readonly value: string }
  | { readonly code: 'nothing-to-sell' | 'nothing-to-pay' | 'nothing-to-cancel'; readonly rule: null }
  | { readonly code: 'too-many-lines'; readonly rule: null; readonly limit: number }
  | { readonly code: 'unknown-document'; readonly rule: null; readonly number: number }
  | { readonly code: 'returns-too-much'; readonly rule: null; readonly value: string }
  | { readonly code: 'underpaid'; readonly rule: null; readonly due: Minor; readonly given: Minor }
  | { readonly code: 'overpaid'; readonly rule: null; readonly due: Minor; readonly given: Minor }
  | { readonly code: 'text-not-encodable'; readonly rule: RuleId | null; readonly value: string }
  | { readonly code: 'text-too-long'; readonly rule: null; readonly limit: number };

export type RefusalCode = Refusal['code'];

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'rule' in value;
