import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { useEffect } from 'react';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { emptyJournal, type JournalDraft } from './journal-draft.ts';
import { mostFound, type Search } from './journal-find.ts';
import { journalRows, searched } from './journal-keys.ts';
import { journalColumns, journalRow } from './journal-view.ts';

const headRows = 3;

/** What the list holds, in a sentence; three dots while more may come. */
const caption = ({ app, draft }: Hands<JournalDraft>, search: Search): string => {
  const words = app.text.journal;
  const count = search.records().length;
  if (!search.isDone()) return `${words.found(count)} ${app.theme.marks.ellipsis}`;
  if (count === 0) return draft.searched === '' ? words.empty : words.nothing;
  if (draft.searched === '') return words.recent;
  return count >= mostFound ? words.foundMost(count) : words.found(count);
};

/** Keys that came meanwhile are answered first. */
const later = (work: () => void): (() => void) => {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
};

/** The same draft after one more slice of the search: what it finds is shown, and the next slice follows. */
const advanced = (draft: JournalDraft, search: Search): JournalDraft => {
  search.advance();
  return { ...draft };
};

const Journal = (hands: Hands<JournalDraft>) => {
  const { app, draft, change } = hands;
  const search = searched(hands);
  const records = search.records();
  useEffect(() => (search.isDone() ? undefined : later(() => change((now) => advanced(now, search)))));
  const words = app.text.journal;
  return (
    <Page app={app} rows={journalRows} view={hands}>
      <Box flexDirection="column" paddingX={1}>
        <Text wrap="truncate">
          <Text {...app.theme.look.dim}>{`${words.search}: `}</Text>
          <TextInput
            value={draft.typed}
            placeholder={words.searchHint}
            onChange={(typed) => change((now) => ({ ...now, typed }))}
          />
        </Text>
        <Text {...app.theme.look.dim}>{caption(hands, search)}</Text>
        <Box height={1} />
        <Table
          app={app}
          columns={journalColumns(app)}
          rows={records.map((record) => journalRow(app, record))}
          chosen={draft.chosen}
          height={bodyRows(app) - headRows}
        />
      </Box>
    </Page>
  );
};

/** Every document, newest first, and the search for one. */
export const journalScreen: ScreenDefinition<JournalDraft> = {
  open: () => emptyJournal,
  rows: journalRows,
  hasField: true,
  Screen: Journal,
};
