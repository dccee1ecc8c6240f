import { type SetUpAnswers } from '../../../runtime/set-up.ts';
import { texts } from '../../text/text.ts';
import { type Question, type StartDraft } from './start-draft.ts';
import { isDemonstration, questionNow } from './start-questions.ts';

/** What stands in the field of a question: the default, until something is typed. */
export const answerText = ({ typed, language }: StartDraft, question: Question): string =>
  typed[question] ?? (question === 'cashier' ? texts[language].start.defaultCashier : '');

/** Why the answer to the present question cannot be taken. */
type BadAnswer = 'server' | 'register' | 'registerMissing' | 'cashier' | 'catalogue';

const longestName = 128;

/** Checks the answer that stands there, before the next question. */
export const badAnswer = (draft: StartDraft): BadAnswer | undefined => {
  const question = questionNow(draft);
  const value = answerText(draft, question).trim();
  switch (question) {
    case 'language':
    case 'country':
      return undefined;
    case 'server':
      return isDemonstration(draft) || isAddress(value) ? undefined : 'server';
    case 'register':
      return value === '' ? 'registerMissing' : /^\d{1,10}$/.test(value) ? undefined : 'register';
    case 'cashier':
      return value === '' || value.length > longestName ? 'cashier' : undefined;
    case 'catalogue':
      return value === '' || /\.(csv|json)$/i.test(value) ? undefined : 'catalogue';
  }
};

const isAddress = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);

/** All answers together, defaults included. */
export const answersOf = (draft: StartDraft): SetUpAnswers => {
  const text = (question: Question): string => answerText(draft, question).trim();
  const demonstration = isDemonstration(draft);
  return {
    language: draft.language,
    country: draft.offer.countries[draft.country]?.name ?? '',
    server: demonstration ? null : text('server'),
    registerNumber: demonstration ? null : text('register'),
    cashier: text('cashier'),
    catalogue: text('catalogue') === '' ? null : text('catalogue'),
  };
};
