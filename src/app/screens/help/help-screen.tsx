import { Box, Text } from 'ink';
import { type HelpLine, type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows, Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { helpLines, helpPage } from './help-view.ts';

type HelpDraft = { readonly page: number };
type HelpHands = Hands<HelpDraft>;

const pageOf = (app: AppModel, lines: readonly HelpLine[], wanted: number) =>
  helpPage(helpLines(app, lines), wanted, bodyRows(app) - 1);

const turn =
  (lines: readonly HelpLine[], by: 1 | -1) =>
  ({ app, change }: HelpHands): void =>
    change(({ page }) => ({ page: pageOf(app, lines, page + by).page }));

const helpRows = (lines: readonly HelpLine[]): readonly KeyRow<HelpHands>[] => [
  {
    key: 'pagedown',
    label: ({ help }) => help.keys.next.label,
    help: ({ help }) => help.keys.next.help,
    run: turn(lines, 1),
  },
  {
    key: 'pageup',
    label: ({ help }) => help.keys.previous.label,
    help: ({ help }) => help.keys.previous.help,
    run: turn(lines, -1),
  },
  { key: 'enter', label: () => '', help: ({ help }) => help.keys.next.help, run: turn(lines, 1) },
  {
    key: 'escape',
    label: ({ help }) => help.keys.back.label,
    help: ({ help }) => help.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Help for the screen one came from (`lines`), then for everything else; read from the same rows that handle the keys. */
export const helpScreen = (lines: readonly HelpLine[]): ScreenDefinition<HelpDraft> => {
  const rows = helpRows(lines);
  return {
    open: () => ({ page: 0 }),
    rows,
    Screen: (hands) => {
      const { app, draft } = hands;
      const { page, pages, shown } = pageOf(app, lines, draft.page);
      return (
        <Page app={app} rows={rows} view={hands}>
          <Box flexDirection="column">
            <Box paddingX={1}>
              <Text {...app.theme.look.dim}>{`${app.text.help.title}, ${app.text.help.page(page + 1, pages)}`}</Text>
            </Box>
            <PieceRows app={app} rows={shown} />
          </Box>
        </Page>
      );
    },
  };
};
