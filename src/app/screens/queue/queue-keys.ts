import { type SyncAnswer } from '../../../runtime/answer.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type Waiting, waitingDocuments, wrongNumber } from './waiting-view.ts';

/** The chosen row of the documents waiting: until one is chosen by hand, the first, which everything depends on. */
export type QueueDraft = { readonly chosen: number };
type QueueHands = Hands<QueueDraft>;

const rowsOf = ({ app }: QueueHands): readonly Waiting[] => waitingDocuments(app.state);

const move = (by: 1 | -1) => (hands: QueueHands) =>
  hands.change(({ chosen }) => ({ chosen: Math.max(0, Math.min(chosen + by, rowsOf(hands).length - 1)) }));

const send = async (app: AppModel): Promise<void> => {
  const words = app.text.queue;
  const answer = await app.till.sync();
  app.go({
    name: 'notice',
    notice: answer.ok
      ? { title: words.sentTitle, sentences: [words.sent(answer.sent.length)] }
      : { title: words.notSent, sentences: [whyStopped(app, answer)] },
  });
};

/** Why sending stopped, as a sentence. */
export const whyStopped = ({ text }: AppModel, answer: Extract<SyncAnswer, { ok: false }>): string =>
  'refusal' in answer ? refusalText(text, answer.refusal) : problemText(text, answer.problem);

const show = (hands: QueueHands): void => {
  const waiting = rowsOf(hands)[hands.draft.chosen];
  const { app } = hands;
  const record = waiting && app.till.history.between(waiting.number, waiting.number).at(-1);
  if (record) app.go({ name: 'document', number: record.number, uid: record.uid });
};

const nothingWaits = (hands: QueueHands): string | undefined =>
  rowsOf(hands).length === 0 ? hands.app.text.queue.blockedKeys.nothingChosen : undefined;

/** Only when the server asks for other numbers can renumbering be the way forward. */
const noRenumbering = ({ app }: QueueHands): string | undefined =>
  app.state.register.halt?.code === wrongNumber ? undefined : app.text.queue.blockedKeys.noRenumbering;

const rows: readonly KeyRow<QueueHands>[] = [
  {
    key: 'f2',
    label: ({ queue }) => queue.keys.check.label,
    help: ({ queue }) => queue.keys.check.help,
    run: ({ app }) => void app.till.probe(),
  },
  {
    key: 'f3',
    label: ({ queue }) => queue.keys.send.label,
    help: ({ queue }) => queue.keys.send.help,
    blocked: (hands) => (nothingWaits(hands) ? hands.app.text.queue.blockedKeys.nothingToSend : undefined),
    run: ({ app }) => void send(app),
  },
  {
    key: 'f7',
    label: ({ queue }) => queue.keys.renumber.label,
    help: ({ queue }) => queue.keys.renumber.help,
    blocked: noRenumbering,
    run: ({ app }) => app.go({ name: 'renumber' }),
  },
  {
    key: 'enter',
    label: ({ queue }) => queue.keys.show.label,
    help: ({ queue }) => queue.keys.show.help,
    blocked: nothingWaits,
    run: show,
  },
  { key: 'up', label: () => '', help: ({ queue }) => queue.keys.up.help, run: move(-1) },
  { key: 'down', label: ({ queue }) => queue.keys.down.label, help: ({ queue }) => queue.keys.down.help, run: move(1) },
  {
    key: 'escape',
    label: ({ queue }) => queue.keys.back.label,
    help: ({ queue }) => queue.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** The keys of link and queue; renumbering is among them only where the register can do it. */
export const queueRows = ({ canRenumber }: { readonly canRenumber: boolean }): readonly KeyRow<QueueHands>[] =>
  canRenumber ? rows : rows.filter(({ key }) => key !== 'f7');
