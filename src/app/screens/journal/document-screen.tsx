import { Box, Text } from 'ink';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { Banner } from '../../parts/banner.tsx';
import { KeyBar } from '../../parts/key-bar.tsx';
import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { type DocumentDraft, onPaper } from './document-draft.ts';
import { type DocumentHands, documentRows } from './document-keys.ts';
import { documentFacts, documentLines, moreBelow, paperColumns, sideRows } from './document-view.ts';
import { type DocumentRoute, findBy } from './find-document.ts';

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

const Shown = ({ app, draft, record }: Pick<DocumentHands, 'app' | 'draft'> & { readonly record: DocumentRecord }) => {
  const lines = documentLines(app, record, draft.side).slice(draft.from, draft.from + sideRows(app, draft.side));
  if (draft.side !== 'paper')
    return (
      <Box paddingX={1}>
        <Sheet lines={lines} width={app.size.columns - 2} />
      </Box>
    );
  const more = moreBelow(app, record, draft.from);
  const facts = documentFacts(app, record).slice(0, sideRows(app, 'paper') - more.length);
  return (
    <Box paddingX={1} columnGap={2}>
      <Sheet lines={lines} width={paperColumns} />
      <PieceRows app={app} rows={[...facts, ...more]} />
    </Box>
  );
};

/** One document: its paper beside what became of it, the code to check it with, or its original. */
export const documentScreen = (
  route: DocumentRoute,
  opened: Pick<AppModel, 'regime'>,
): ScreenDefinition<DocumentDraft> => {
  const find = findBy(route);
  const rows = documentRows(find, { canSetAside: manualMode(opened) !== undefined });
  const Document = (hands: DocumentHands) => {
    const { app, draft } = hands;
    const record = find(app);
    const body = record ? (
      <Shown app={app} draft={draft} record={record} />
    ) : (
      <Text>{app.text.journal.detail.gone}</Text>
    );
    if (draft.side !== 'qr')
      return (
        <Page app={app} rows={rows} view={hands}>
          {body}
        </Page>
      );
    return (
      <Box flexDirection="column" width={app.size.columns} height={app.size.rows}>
        <Banner app={app} />
        <Box height={sideRows(app, 'qr')}>{body}</Box>
        <KeyBar app={app} rows={rows} view={hands} />
      </Box>
    );
  };
  return { open: () => onPaper, rows, Screen: Document };
};
