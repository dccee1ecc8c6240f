import { wrap } from '../../format/cells.ts';
import { type ScreenSize } from '../../model.ts';
import { texts } from '../../text/text.ts';
import { answerText } from './start-answers.ts';
import { type Question, type StartDraft } from './start-draft.ts';
import { isLast, questionNow, questionsOf } from './start-questions.ts';

/** One answer already given, or a choice that can be made. */
type StartLine = { readonly label: string; readonly value: string };

/** The wizard in words: what was answered, what is asked, and what stands in the way. */
export type StartView = {
  readonly title: string;
  readonly intro: string;
  readonly given: readonly StartLine[];
  readonly count: string;
  readonly ask: string;
  readonly hint: string;
  /** Undefined where there is a field to type in. */
  readonly choices: readonly { readonly name: string; readonly isChosen: boolean }[] | undefined;
  readonly value: string;
  /** Stands in the empty field: what Enter takes. */
  readonly instead: string;
  /** Lines as wide as the screen. */
  readonly message: readonly string[];
  readonly isLast: boolean;
};

export const startView = (draft: StartDraft, { columns }: Pick<ScreenSize, 'columns'>): StartView => {
  const words = texts[draft.language].start;
  const questions = questionsOf(draft);
  const question = questionNow(draft);
  return {
    title: words.title,
    intro: words.intro,
    given: questions.slice(0, draft.step).map((each) => ({ label: words.asks[each], value: shown(draft, each) })),
    count: words.question(draft.step + 1, questions.length),
    ask: words.asks[question],
    hint: words.hints[question],
    choices: choicesOf(draft, question),
    value: answerText(draft, question),
    instead: insteadOf(draft, question),
    message: messageOf(draft, columns),
    isLast: isLast(draft),
  };
};

const messageOf = ({ language, working, problem }: StartDraft, columns: number): readonly string[] => {
  if (working) return [texts[language].start.working];
  return (problem ?? '').split('\n').flatMap((line) => (line === '' ? [] : wrap(line, columns - 2)));
};

const choicesOf = ({ language, country, offer }: StartDraft, question: Question): StartView['choices'] => {
  const { languages } = texts[language].start;
  if (question === 'language')
    return (['en', 'uk', 'es'] as const).map((each) => ({ name: languages[each], isChosen: each === language }));
  if (question !== 'country') return undefined;
  return offer.countries.map(({ shown: names }, index) => ({ name: names[language], isChosen: index === country }));
};

const insteadOf = ({ language }: StartDraft, question: Question): string => {
  const words = texts[language].start;
  if (question === 'server') return words.demonstration;
  return question === 'catalogue' ? words.ownCatalogue : '';
};

const shown = (draft: StartDraft, question: Question): string => {
  const chosen = choicesOf(draft, question)?.find(({ isChosen }) => isChosen);
  return chosen?.name ?? (answerText(draft, question).trim() || insteadOf(draft, question));
};
