import { minor } from '../../fiscal/money.ts';
import { type Refusal } from '../../fiscal/refusal.ts';
import { amountText, decimalMarks } from '../format/numbers.ts';
import { filled } from './filled.ts';
import { type Language } from './language.ts';

/** What a refusal's sentence is made of; `Text` has it. */
type Words = {
  readonly language: Language;
  readonly refusals: Readonly<Record<Refusal['code'], string>>;
};

/** K-14: the refusal as a sentence in the cashier's language, with what to do next and the rule it comes from. */
export const refusalText = (text: Words, refusal: Refusal): string => {
  const sentence = filled(text.refusals[refusal.code], valuesOf(text.language, refusal));
  return refusal.rule ? `${sentence} (${refusal.rule})` : sentence;
};

const valuesOf = (language: Language, refusal: Refusal): Readonly<Record<string, string>> => {
  const style = { decimal: decimalMarks[language], gap: '\u202f', minus: '−' };
  const shown = (name: string, value: unknown): string =>
    (name === 'due' || name === 'given') && typeof value === 'number' ? amountText(style, minor(value)) : String(value);
  return Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, shown(name, value)]));
};
