import { type Hands } from '../../screen.tsx';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type SaleScreenDraft, told } from './sale-draft.ts';

/** Sends what waits, at once; what comes of it is told under the input line. */
export const syncNow = async ({ app, change }: Hands<SaleScreenDraft>): Promise<void> => {
  const answer = await app.till.sync();
  const { messages } = app.text.sale;
  change(
    told(
      answer.ok
        ? { text: messages.sent(answer.sent.length), role: 'plain' }
        : {
            text: 'refusal' in answer ? refusalText(app.text, answer.refusal) : problemText(app.text, answer.problem),
            role: 'warning',
          },
    ),
  );
};
