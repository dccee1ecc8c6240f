import { type SyncAnswer } from '../../../runtime/answer.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { silentNow } from '../../closed-now.ts';
import { type KeyRow } from '../../keys.ts';
import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { modeRoute } from '../offline/mode-route.ts';
import { type Waiting, waitingDocuments, wrongNumber } from './waiting-view.ts';

/** The chosen row of the documents waiting: until one is chosen by hand, the first, which everything depends on. */
export type QueueDraft = { readonly chosen: number };
type QueueHands = Hands<QueueDraft>;

const rowsOf = ({ app }: QueueHands): readonly Waiting[] => waitingDocuments({ ...app.state, isModeOn: isModeOn(app) });

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

/** Does something with the chosen document. */
const inQueue = (hands: QueueHands, act: (record: DocumentRecord) => void): void => {
  const waiting = rowsOf(hands)[hands.draft.chosen];
  const record = waiting && hands.app.till.history.between(waiting.number, waiting.number).at(-1);
  if (record) act(record);
};

const notUndecided = (hands: QueueHands): string | undefined => {
  const kind = rowsOf(hands)[hands.draft.chosen]?.why.kind;
  return kind === 'refused' || kind === 'conflict' ? undefined : hands.app.text.offline.blocked.notChosen;
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
    blocked: ({ app }) => silentNow(app),
    run: ({ app }) => void app.till.probe(),
  },
  {
    key: 'f3',
    label: ({ queue }) => queue.keys.send.label,
    help: ({ queue }) => queue.keys.send.help,
    blocked: (hands) =>
      silentNow(hands.app) ?? (nothingWaits(hands) ? hands.app.text.queue.blockedKeys.nothingToSend : undefined),
    run: ({ app }) => void send(app),
  },
  {
    key: 'f5',
    label: ({ offline }) => offline.keys.mode.label,
    help: ({ offline }) => offline.keys.mode.help,
    run: ({ app }) => app.go(modeRoute(app)),
  },
  {
    key: 'f6',
    label: ({ offline }) => offline.keys.aside.label,
    help: ({ offline }) => offline.keys.aside.help,
    blocked: notUndecided,
    run: (hands) => inQueue(hands, ({ number, uid }) => hands.app.go({ name: 'set-aside', number, uid })),
  },
  {
    key: 'f7',
    label: ({ queue }) => queue.keys.renumber.label,
    help: ({ queue }) => queue.keys.renumber.help,
    blocked: noRenumbering,
    run: ({ app }) => app.go({ name: 'renumber' }),
  },
  {
    key: 'f8',
    label: ({ queue }) => queue.keys.goOn.label,
    help: ({ queue }) => queue.keys.goOn.help,
    run: ({ app }) => app.go({ name: 'go-on' }),
  },
  {
    key: 'enter',
    label: ({ queue }) => queue.keys.show.label,
    help: ({ queue }) => queue.keys.show.help,
    blocked: nothingWaits,
    run: (hands) => inQueue(hands, ({ number, uid }) => hands.app.go({ name: 'document', number, uid })),
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

/** What the key bar offers: with the keys of a mode in it there is no room for the arrows. */
export const queueBar = (all: readonly KeyRow<QueueHands>[]): readonly KeyRow<QueueHands>[] =>
  all.some(({ key }) => key === 'f5') ? all.filter(({ key }) => key !== 'down') : all;

/** What only some registers can do: renumber, switch a mode and decide about documents. */
type QueueAbilities = { readonly canRenumber: boolean; readonly canSwitch: boolean; readonly isBehind: boolean };

/** The keys of link and queue; those of a mode that a person switches, renumbering and going on only where the register can do it. */
export const queueRows = ({ canRenumber, canSwitch, isBehind }: QueueAbilities): readonly KeyRow<QueueHands>[] => {
  const able: Readonly<Record<string, boolean>> = { f5: canSwitch, f6: canSwitch, f7: canRenumber, f8: isBehind };
  return rows.filter(({ key }) => able[key] ?? true);
};
