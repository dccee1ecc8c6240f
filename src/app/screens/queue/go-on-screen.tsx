import { refusalText } from '../../text/refusal-text.ts';
import { typedWordScreen } from './typed-word-screen.tsx';

/** K-16: asks for a typed word before the register goes on from the server's number. */
export const goOnScreen = typedWordScreen({
  words: ({ queue }) => queue.goingOn,
  key: ({ queue }) => queue.keys.confirmGoOn,
  act: async ({ till, text, cashier }) => {
    const answer = await till.acceptGap(cashier);
    return answer.ok ? null : [refusalText(text, answer.refusal)];
  },
});
