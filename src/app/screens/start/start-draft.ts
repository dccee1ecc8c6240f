import { type CountryChoice, type SetUpAnswers } from '../../../runtime/set-up.ts';
import { type Language } from '../../text/language.ts';
import { texts } from '../../text/text.ts';

/** What is asked, at most six times. */
export type Question = 'language' | 'country' | 'server' | 'register' | 'cashier' | 'catalogue';

/** What the wizard is given: the countries there are, and the defaults. */
export type StartOffer = {
  readonly countries: readonly CountryChoice[];
  readonly language: Language;
  readonly cashier: string;
};

/** Where the person is, what was typed, and what stands in the way. Fields that were not touched keep their default. */
export type StartDraft = {
  readonly offer: StartOffer;
  readonly step: number;
  readonly language: Language;
  readonly country: number;
  readonly typed: Readonly<Partial<Record<Question, string>>>;
  readonly problem: string | null;
  readonly working: boolean;
};

export const openStart = (offer: StartOffer): StartDraft => ({
  offer,
  step: 0,
  language: offer.language,
  country: 0,
  typed: {},
  problem: null,
  working: false,
});

/** The word that stands for the built-in server, whichever language it was typed in; so does an empty field. */
const demonstrationWords: readonly string[] = ['', ...Object.values(texts).map(({ start }) => start.demonstration)];

const isDemonstration = ({ typed }: StartDraft): boolean =>
  demonstrationWords.includes((typed.server ?? '').trim().toLocaleLowerCase());

/** The questions of this run: one country needs no choice, and the demonstration has a register number of its own. */
export const questionsOf = (draft: StartDraft): readonly Question[] => [
  'language',
  ...(draft.offer.countries.length > 1 ? (['country'] as const) : []),
  'server',
  ...(isDemonstration(draft) ? [] : (['register'] as const)),
  'cashier',
  'catalogue',
];

/** The question that is asked now. */
export const questionNow = (draft: StartDraft): Question => questionsOf(draft)[draft.step] ?? 'catalogue';

/** True on the last question: Enter there sets the register up. */
export const isLast = (draft: StartDraft): boolean => draft.step >= questionsOf(draft).length - 1;

/** What stands in the field of a question. */
export const answerText = ({ typed, offer }: StartDraft, question: Question): string =>
  typed[question] ?? (question === 'cashier' ? offer.cashier : '');

export const answered = (draft: StartDraft, text: string): StartDraft => ({
  ...draft,
  problem: null,
  typed: { ...draft.typed, [questionNow(draft)]: text },
});

const languages: readonly Language[] = ['en', 'uk', 'es'];

/** The next or the previous of the choices; questions with a field have none. */
export const chose = (draft: StartDraft, by: 1 | -1): StartDraft => {
  const around = (place: number, count: number): number => (place + by + count) % count;
  switch (questionNow(draft)) {
    case 'language': {
      const next = languages[around(languages.indexOf(draft.language), languages.length)];
      return { ...draft, language: next ?? draft.language };
    }
    case 'country':
      return { ...draft, country: around(draft.country, draft.offer.countries.length) };
    default:
      return draft;
  }
};

export const stepped = (draft: StartDraft, by: 1 | -1): StartDraft => ({
  ...draft,
  problem: null,
  step: Math.max(0, draft.step + by),
});

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
