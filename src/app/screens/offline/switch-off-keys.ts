import { type DocumentRecord } from '../../../runtime/records.ts';
import { type KeyRow } from '../../keys.ts';
import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { type Text } from '../../text/text-shape.ts';
import { isLeft, isUndecided } from './report-records.ts';
import { answered, begun, moved, type SwitchOffDraft } from './switch-off-draft.ts';

export type SwitchOffHands = Hands<SwitchOffDraft>;
type Row = KeyRow<SwitchOffHands>;

/** Reads the documents of the session. */
export type ReadReport = (app: AppModel) => readonly DocumentRecord[];

const isBusy = ({ app, draft }: SwitchOffHands): boolean => draft.isSending || app.state.doing.kind === 'uploading';

const cannotSend = (hands: SwitchOffHands): string | undefined => {
  const { blocked } = hands.app.text.offline;
  if (isBusy(hands)) return blocked.working;
  return isModeOn(hands.app) ? undefined : blocked.isOff;
};

/** PA-11: a person ends the mode; what is left afterwards waits for a person too. */
const send = async (read: ReadReport, { app, change }: SwitchOffHands): Promise<void> => {
  change(begun(read(app).filter(isLeft).length));
  const answer = await app.till.leaveOffline(app.cashier);
  const records = read({ ...app, state: app.till.read() });
  change(answered(answer, records.findIndex(isUndecided)));
};

/** Whether Enter begins to send: the question is not answered yet. */
const isAsked = ({ app, draft }: SwitchOffHands): boolean => draft.answer === null && isModeOn(app);

const chosenOf = (read: ReadReport, { app, draft }: SwitchOffHands): DocumentRecord | undefined =>
  read(app)[draft.chosen];

const acts = (read: ReadReport): readonly Row[] => [
  {
    key: 'enter',
    label: ({ offline }) => offline.keys.begin.label,
    help: ({ offline }) => offline.keys.begin.help,
    blocked: (hands) => {
      if (isBusy(hands)) return hands.app.text.offline.blocked.working;
      return isAsked(hands) || chosenOf(read, hands) ? undefined : hands.app.text.offline.blocked.nothingChosen;
    },
    run: (hands) => {
      const record = chosenOf(read, hands);
      if (isAsked(hands)) void send(read, hands);
      else if (record) hands.app.go({ name: 'document', number: record.number, uid: record.uid });
    },
  },
  {
    key: 'f3',
    label: ({ offline }) => offline.keys.send.label,
    help: ({ offline }) => offline.keys.send.help,
    blocked: cannotSend,
    run: (hands) => void send(read, hands),
  },
  {
    key: 'f6',
    label: ({ offline }) => offline.keys.aside.label,
    help: ({ offline }) => offline.keys.aside.help,
    blocked: (hands) => {
      if (isBusy(hands)) return hands.app.text.offline.blocked.working;
      const record = chosenOf(read, hands);
      return record && isUndecided(record) ? undefined : hands.app.text.offline.blocked.notChosen;
    },
    run: (hands) => {
      const record = chosenOf(read, hands);
      if (record) hands.app.go({ name: 'set-aside', number: record.number, uid: record.uid });
    },
  },
];

/** The keys of switching off. */
export const switchOffRows = (read: ReadReport): readonly Row[] => [
  ...acts(read),
  {
    key: 'up',
    label: () => '',
    help: ({ offline }) => offline.keys.up.help,
    run: ({ app, change }) => change(moved(-1, read(app).length)),
  },
  {
    key: 'down',
    label: ({ offline }) => offline.keys.down.label,
    help: ({ offline }) => offline.keys.down.help,
    run: ({ app, change }) => change(moved(1, read(app).length)),
  },
  {
    key: 'escape',
    label: ({ offline }) => offline.keys.leave.label,
    help: ({ offline }) => offline.keys.leave.help,
    run: ({ app }) => app.back(),
  },
];

/** What the key bar offers: while the question stands, Enter answers it; then Enter shows, and F3 sends again as long as the mode is on. */
export const switchOffBar = (rows: readonly Row[], hands: SwitchOffHands): readonly Row[] => {
  if (isAsked(hands)) return rows.filter(({ key }) => key !== 'f3');
  const showing = rows.map((row) =>
    row.key === 'enter' ? { ...row, label: ({ offline }: Text) => offline.keys.show.label } : row,
  );
  return isModeOn(hands.app) ? showing : showing.filter(({ key }) => key !== 'f3' && key !== 'f6');
};
