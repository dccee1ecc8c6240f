import { Box, Text } from 'ink';
import { type Register } from '../../../fiscal/register.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { type DocumentDraft, onPaper } from './document-draft.ts';
import { type DocumentHands, documentRows, type Find } from './document-keys.ts';
import { documentFacts, documentLines, paperColumns } from './document-view.ts';

/** The document under a number; the same number may stand twice, the identifier does not (K-02). Looked up once for each state of the register. */
export const findBy = ({ number, uid }: { readonly number: number; readonly uid: string }): Find => {
  let seen: { readonly register: Register; readonly record: DocumentRecord | undefined } | undefined;
  return ({ till, state: { register } }) => {
    if (seen?.register !== register) {
      const record = till.history.between(number, number).find((each) => each.uid === uid);
      seen = { register, record };
    }
    return seen.record;
  };
};

const Sheet = ({ lines, width }: { readonly lines: readonly string[]; readonly width: number }) => (
  <Box flexDirection="column" width={width}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
      <Text key={index} wrap="truncate">
        {line === '' ? ' ' : line}
      </Text>
    ))}
  </Box>
);

/** One document: its paper beside what became of it, the code to check it with, or its original. */
export const documentScreen = (route: {
  readonly number: number;
  readonly uid: string;
}): ScreenDefinition<DocumentDraft> => {
  const find = findBy(route);
  const rows = documentRows(find);
  const Document = (hands: DocumentHands) => {
    const { app, draft } = hands;
    const record = find(app);
    if (!record) return <Text>{app.text.journal.detail.gone}</Text>;
    const lines = documentLines(app, record, draft.side).slice(draft.from, draft.from + bodyRows(app));
    const onlyPaper = draft.side === 'paper';
    return (
      <Page app={app} rows={rows} view={hands}>
        <Box paddingX={1} columnGap={2}>
          <Sheet lines={lines} width={onlyPaper ? paperColumns : app.size.columns - 2} />
          {onlyPaper && <PieceRows app={app} rows={documentFacts(app, record)} />}
        </Box>
      </Page>
    );
  };
  return { open: () => onPaper, rows, Screen: Document };
};
