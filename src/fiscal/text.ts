import { type Refusal, type RuleId } from './refusal.ts';

/** Which characters a country's documents can carry without loss, and which look-alikes replace others. */
export type DocumentText = {
  readonly rule: RuleId | null;
  /** Matches one character that cannot be written. */
  readonly unfit: RegExp;
  readonly lookAlikes: readonly (readonly [from: string, to: string])[];
  readonly longest: number;
};

/** Text as a document writes it: look-alikes replaced, control characters gone, spaces single. */
export const documentText = ({ lookAlikes }: DocumentText, text: string): string =>
  lookAlikes
    .reduce((plain, [from, to]) => plain.replaceAll(from, to), text.normalize('NFC'))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Why a text cannot stand in a document: a character the encoding lacks, or too long for its place. */
export const badText = (rules: DocumentText, text: string, longest = rules.longest): Refusal | undefined => {
  const written = documentText(rules, text);
  if (written.length > longest) return { code: 'text-too-long', rule: null, limit: longest };
  const unfit = rules.unfit.exec(written);
  return unfit ? { code: 'text-not-encodable', rule: rules.rule, value: unfit[0] } : undefined;
};
