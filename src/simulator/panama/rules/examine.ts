import { cufeRules } from './cufe-rules.ts';
import type { Examination, Finding, Rule } from './examination.ts';
import { identityRules } from './identity-rules.ts';
import { itemRules } from './item-rules.ts';
import { noteRules } from './note-rules.ts';
import { paymentRules } from './payment-rules.ts';
import { receiverRules } from './receiver-rules.ts';
import { timeRules } from './time-rules.ts';
import { totalRules } from './total-rules.ts';

const rules: readonly Rule[] = [
  identityRules,
  timeRules,
  cufeRules,
  receiverRules,
  noteRules,
  itemRules,
  totalRules,
  paymentRules,
];

/** Everything the DGI finds, in the order of its codes. */
export const examine = (examination: Examination): readonly Finding[] =>
  rules.flatMap((rule) => rule(examination)).toSorted((a, b) => a.code.localeCompare(b.code));
