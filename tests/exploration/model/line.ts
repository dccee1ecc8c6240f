import { type Choices } from '../search/choices.ts';

/** What may become of a sending. After the last two the line stays dead to the end of the action. */
export type Fate =
  | 'answered'
  | 'answer lost'
  | 'request lost'
  | 'never left'
  | 'refused'
  | 'refused at the last'
  | 'number taken'
  | 'cut, answer lost'
  | 'cut, request lost';

const losses = ['answer lost', 'request lost', 'never left', 'cut, answer lost', 'cut, request lost'] as const;

/** The fate of one sending; `whims` are what the server itself may say without a reason we know. */
export const fateOf = (choices: Choices, ...whims: readonly Fate[]): Fate => {
  choices.speak();
  if (choices.isCut()) return 'never left';
  const course = choices.pick(1 + losses.length + whims.length);
  const fate = course === 0 ? 'answered' : (losses[course - 1] ?? whims[course - 1 - losses.length] ?? 'answered');
  if (fate.startsWith('cut')) choices.cut();
  return fate;
};

/** Whether a question is answered. One that is not is the beginning of a dead line. */
export const isAnswered = (choices: Choices): boolean => {
  choices.speak();
  if (choices.isCut()) return false;
  if (choices.pick(2) === 0) return true;
  choices.cut();
  return false;
};
