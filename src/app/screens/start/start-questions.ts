import { texts } from '../../text/text.ts';
import { type Question, type StartDraft } from './start-draft.ts';

/** The word that stands for the built-in server, whichever language it was typed in; so does an empty field. */
const demonstrationWords: readonly string[] = ['', ...Object.values(texts).map(({ start }) => start.demonstration)];

/** Whether the answers so far ask for the built-in server. */
export const isDemonstration = ({ typed }: StartDraft): boolean =>
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
