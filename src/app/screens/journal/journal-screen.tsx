import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { bodyRows, Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { emptyJournal, type JournalDraft } from './journal-draft.ts';
import { mostFound } from './journal-find.ts';
import { found, journalRows } from './journal-keys.ts';
import { journalColumns, journalRow } from './journal-view.ts';

const headRows = 3;

/** What the list holds, in a sentence. */
const caption = ({ app, draft }: Hands<JournalDraft>, count: number): string => {
  const words = app.text.journal;
  if (count === 0) return draft.searched === '' ? words.empty : words.nothing;
  if (draft.searched === '') return words.recent;
  return count >= mostFound ? words.foundMost(count) : words.found(count);
};

const Journal = (hands: Hands<JournalDraft>) => {
  const { app, draft, change } = hands;
  const records = found(hands);
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
        <Text {...app.theme.look.dim}>{caption(hands, records.length)}</Text>
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
