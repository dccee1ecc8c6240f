import { type Language, type Sentence } from '../sentence.ts';

/** What was looked at, in the order it is told. */
export type Check =
  | 'settings'
  | 'journal'
  | 'quarantine'
  | 'disk'
  | 'articles'
  | 'people'
  | 'printer'
  | 'key'
  | 'shift'
  | 'waiting'
  | 'server'
  | 'clock'
  | 'numbers';

/** One line of the doctor: what was found, what is certain about it, and what to do. */
export type Finding = {
  readonly check: Check;
  /** `notice` asks for attention and stops nothing; `problem` stops selling or will. */
  readonly severity: 'fine' | 'notice' | 'problem';
  readonly found: Sentence;
  readonly certain?: Sentence;
  readonly next?: Sentence;
};

export const fine = (check: Check, found: Sentence): Finding => ({ check, severity: 'fine', found });

const marks: Readonly<Record<Finding['severity'], string>> = { fine: 'ok', notice: '! ', problem: 'X ' };

/** A finding as lines of plain text: its mark says by shape what a colour would. */
export const findingLines = ({ check, severity, found, certain, next }: Finding, language: Language): string =>
  [
    `${marks[severity]}  ${check.padEnd(10)}  ${found[language]}`,
    ...[certain, next].flatMap((sentence) => (sentence ? [`${' '.repeat(16)}${sentence[language]}`] : [])),
  ].join('\n');

/** A finding as data, in the language of the reader. */
export const findingJson = ({ check, severity, found, certain, next }: Finding, language: Language) => ({
  check,
  severity,
  found: found[language],
  certain: certain?.[language] ?? null,
  next: next?.[language] ?? null,
});
