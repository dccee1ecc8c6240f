import { type Answer } from '../../../runtime/answer.ts';
import { type Order } from '../../../runtime/perform.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type AppModel } from '../../model.ts';
import { type Notice } from '../../route.ts';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';

/** What is told when it is done; null where the screen shows it anyway. */
type Done = (document: DocumentRecord) => Notice | null;

/** Has the till carry a command out while the cashier goes on, and tells what came of it (K-14). */
export const carryOut = async (app: AppModel, command: Order['command'], done: Done): Promise<void> => {
  const answer = await app.till.perform({ command, cashier: app.cashier });
  const notice = answer.ok ? done(answer.document) : { title: app.text.shift.failed, sentences: whyNot(app, answer) };
  if (notice) app.go({ name: 'notice', notice });
};

/** Why an answer is a no, as sentences for the cashier. */
const whyNot = ({ text }: AppModel, answer: Extract<Answer, { ok: false }>): readonly string[] => [
  'refusal' in answer ? refusalText(text, answer.refusal) : problemText(text, answer.problem),
];
