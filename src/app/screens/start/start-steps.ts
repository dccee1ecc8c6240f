import { type Language } from '../../text/language.ts';
import { type StartDraft } from './start-draft.ts';
import { questionNow } from './start-questions.ts';

/** What is typed so far answers the question that is asked. */
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

/** The next question or the one before. */
export const stepped = (draft: StartDraft, by: 1 | -1): StartDraft => ({
  ...draft,
  problem: null,
  step: Math.max(0, draft.step + by),
});
