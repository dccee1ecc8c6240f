import { type DocumentRecord } from '../../../runtime/records.ts';
import { type KeyRow } from '../../keys.ts';
import { bodyRows } from '../../parts/page.tsx';
import { type Hands } from '../../screen.tsx';
import {
  emptyJournal,
  isEmpty,
  isNewSearch,
  type JournalDraft,
  journalMoved,
  journalSearched,
} from './journal-draft.ts';
import { type Search, searchFor } from './journal-find.ts';

type JournalHands = Hands<JournalDraft>;

/** The search whose findings are in the list. */
export const searched = ({ app, draft }: Pick<JournalHands, 'app' | 'draft'>): Search =>
  searchFor(app.state.register, app.till.history, draft.searched);

const found = (hands: JournalHands): readonly DocumentRecord[] => searched(hands).records();

const move =
  (by: (hands: JournalHands) => number) =>
  (hands: JournalHands): void =>
    hands.change((draft) => journalMoved(draft, by(hands), found(hands).length));

const page = ({ app }: JournalHands): number => bodyRows(app) - 5;

/** Searches for what is newly typed, else shows the chosen document. */
const enter = (hands: JournalHands): void => {
  if (isNewSearch(hands.draft)) {
    hands.change(journalSearched);
    return;
  }
  const record = found(hands)[hands.draft.chosen];
  if (record) hands.app.go({ name: 'document', number: record.number, uid: record.uid });
};

/** Clears the search first, so that nobody loses the list by one press too many. */
const leave = ({ app, draft, change }: JournalHands): void => {
  if (isEmpty(draft)) app.back();
  else change(() => emptyJournal);
};

/** The keys of the journal. */
export const journalRows: readonly KeyRow<JournalHands>[] = [
  {
    key: 'enter',
    label: ({ journal }) => journal.keys.enter.label,
    help: ({ journal }) => journal.keys.enter.help,
    run: enter,
  },
  {
    key: 'up',
    label: ({ journal }) => journal.keys.up.label,
    help: ({ journal }) => journal.keys.up.help,
    run: move(() => -1),
  },
  {
    key: 'down',
    label: ({ journal }) => journal.keys.down.label,
    help: ({ journal }) => journal.keys.down.help,
    run: move(() => 1),
  },
  {
    key: 'pageup',
    label: () => '',
    help: ({ journal }) => journal.keys.pageUp.help,
    run: move((hands) => -page(hands)),
  },
  { key: 'pagedown', label: () => '', help: ({ journal }) => journal.keys.pageDown.help, run: move(page) },
  {
    key: 'f2',
    label: ({ journal }) => journal.keys.clear.label,
    help: ({ journal }) => journal.keys.clear.help,
    run: ({ change }) => change(() => emptyJournal),
  },
  {
    key: 'escape',
    label: ({ journal }) => journal.keys.leave.label,
    help: ({ journal }) => journal.keys.leave.help,
    run: leave,
  },
];
