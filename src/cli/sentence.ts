/** The languages Kasa speaks. */
export type Language = 'en' | 'uk' | 'es';

const languages: readonly Language[] = ['en', 'uk', 'es'];

/** One plain sentence for stderr, in each language: what is wrong and what to do. */
export type Sentence = Readonly<Record<Language, string>>;

/** A command that could not be done: printed as one sentence, exit code 1 (2 for wrong usage). */
export class CommandFailed extends Error {
  readonly exitCode: 1 | 2;
  readonly sentence: Sentence;
  constructor(sentence: Sentence, exitCode: 1 | 2 = 1) {
    super(sentence.en);
    this.exitCode = exitCode;
    this.sentence = sentence;
  }
}

/** The language asked for, or the environment's, or English. */
export const languageFrom = (asked: string | undefined, environment: string | undefined): Language | undefined => {
  const wanted = (asked ?? environment ?? '').slice(0, 2).toLowerCase();
  return languages.find((language) => language === wanted);
};
