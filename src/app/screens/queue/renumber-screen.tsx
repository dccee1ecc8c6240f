import { whyStopped } from './queue-keys.ts';
import { typedWordScreen } from './typed-word-screen.tsx';

/** K-03, last resort: asks for a typed word before the unsent documents get new numbers. */
export const renumberScreen = typedWordScreen({
  words: ({ queue }) => queue.renumbering,
  key: ({ queue }) => queue.keys.confirmRenumber,
  act: async (app) => {
    const answer = await app.renumber?.();
    return !answer || answer.ok ? null : [whyStopped(app, answer)];
  },
});
