import { type DocumentRecord } from '../../../runtime/records.ts';
import { closedNow } from '../../closed-now.ts';
import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { isUndecided } from '../offline/report-records.ts';
import { beginReturn, cannotReturn } from './begin-return.ts';
import { type DocumentDraft, onPaper, scrolled, turned } from './document-draft.ts';
import { documentLines, sideRows } from './document-view.ts';
import { type Find } from './find-document.ts';

export type DocumentHands = Hands<DocumentDraft>;
type Row = KeyRow<DocumentHands>;

/** Prints a copy and says so; a failed one says what to do. */
const copy = async (app: AppModel, record: DocumentRecord): Promise<void> => {
  const words = app.text.journal.copy;
  const outcome = await app.printCopy?.(record, words.mark);
  if (!outcome) return;
  const notice =
    outcome.kind === 'printed'
      ? { title: words.printed, sentences: [words.number(outcome.copy)] }
      : { title: words.failed, sentences: [outcome.why, words.failedNext] };
  app.go({ name: 'notice', notice });
};

const scroll =
  (find: Find, by: (rows: number) => number) =>
  ({ app, change }: DocumentHands): void => {
    const record = find(app);
    if (!record) return;
    change((draft) => {
      const rows = sideRows(app, draft.side);
      return scrolled(draft, by(rows), { lines: documentLines(app, record, draft.side).length, rows });
    });
  };

const notLast = (app: AppModel, { number }: DocumentRecord): string | undefined =>
  app.state.register.cancellable?.reference.number === number ? undefined : app.text.journal.blocked.notLast;

const acts = (find: Find): readonly Row[] => {
  const blockedFor =
    (reason: (app: AppModel, record: DocumentRecord) => string | undefined) =>
    ({ app }: DocumentHands): string | undefined => {
      const record = find(app);
      return record ? reason(app, record) : app.text.journal.detail.gone;
    };
  const withRecord =
    (act: (app: AppModel, record: DocumentRecord) => void) =>
    ({ app }: DocumentHands): void => {
      const record = find(app);
      if (record) act(app, record);
    };
  return [
    {
      key: 'f2',
      label: ({ journal }) => journal.keys.copy.label,
      help: ({ journal }) => journal.keys.copy.help,
      blocked: blockedFor(({ text, printCopy }) => (printCopy ? undefined : text.journal.blocked.noPrinter)),
      run: withRecord((app, record) => void copy(app, record)),
    },
    {
      key: 'f6',
      label: ({ journal }) => journal.keys.giveBack.label,
      help: ({ journal }) => journal.keys.giveBack.help,
      blocked: blockedFor(cannotReturn),
      run: withRecord(beginReturn),
    },
    {
      key: 'f7',
      label: ({ journal }) => journal.keys.cancel.label,
      help: ({ journal }) => journal.keys.cancel.help,
      blocked: blockedFor((app, record) => closedNow(app, { type: 'cancelLast' }) ?? notLast(app, record)),
      run: withRecord((app, { number, uid }) => app.go({ name: 'cancel-document', number, uid })),
    },
  ];
};

const sides = (find: Find): readonly Row[] => [
  {
    key: 'f4',
    label: ({ journal }) => journal.keys.qr.label,
    help: ({ journal }) => journal.keys.qr.help,
    blocked: ({ app }) => {
      const record = find(app);
      const address = record && app.regime.checkAddress(record, app.registration);
      return address ? undefined : app.text.journal.blocked.noAddress;
    },
    run: ({ change }) => change((draft) => turned(draft, 'qr')),
  },
  {
    key: 'f5',
    label: ({ journal }) => journal.keys.raw.label,
    help: ({ journal }) => journal.keys.raw.help,
    blocked: ({ app }) => (app.originalText ? undefined : app.text.journal.blocked.noOriginal),
    run: ({ change }) => change((draft) => turned(draft, 'original')),
  },
  {
    key: 'f3',
    label: ({ journal }) => journal.keys.paper.label,
    help: ({ journal }) => journal.keys.paper.help,
    run: ({ change }) => change(() => onPaper),
  },
];

/** K-15: a person decides about what the server will not take. */
const asideRow = (find: Find): Row => ({
  key: 'f8',
  label: ({ offline }) => offline.keys.aside.label,
  help: ({ offline }) => offline.keys.aside.help,
  blocked: ({ app }) => {
    const record = find(app);
    return record && isUndecided(record) ? undefined : app.text.offline.blocked.notChosen;
  },
  run: ({ app }) => {
    const record = find(app);
    if (record) app.go({ name: 'set-aside', number: record.number, uid: record.uid });
  },
});

/** The keys of one document; setting aside is among them only where a person may decide about one. */
export const documentRows = (find: Find, { canSetAside }: { readonly canSetAside: boolean }): readonly Row[] => [
  ...[...acts(find), ...(canSetAside ? [asideRow(find)] : []), ...sides(find)].toSorted((one, other) =>
    one.key < other.key ? -1 : 1,
  ),
  { key: 'up', label: () => '', help: ({ journal }) => journal.keys.lineUp.help, run: scroll(find, () => -1) },
  { key: 'down', label: () => '', help: ({ journal }) => journal.keys.lineDown.help, run: scroll(find, () => 1) },
  {
    key: 'pageup',
    label: () => '',
    help: ({ journal }) => journal.keys.pageUp.help,
    run: scroll(find, (rows) => -rows),
  },
  {
    key: 'pagedown',
    label: () => '',
    help: ({ journal }) => journal.keys.pageDown.help,
    run: scroll(find, (rows) => rows),
  },
  {
    key: 'escape',
    label: ({ journal }) => journal.keys.back.label,
    help: ({ journal }) => journal.keys.back.help,
    run: ({ app }) => app.back(),
  },
];
